package io.strongroom.platform.servers.postgres;

import io.strongroom.platform.servers.process.Command;
import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.ServerException;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL data directory. */
record DataFolder(ServerFolder folder, Path binaries, Unprivileged unprivileged) {
    private static final Duration BURIAL = Duration.ofSeconds(20);
    private static final int STATUS_LINE = 7;

    Path path() {
        return folder.data().resolve("pgdata");
    }

    /** Made by initdb under another name first: half a data directory never counts. */
    DataFolder initialized(String password) {
        if (!Files.isDirectory(path())) {
            initialize(password);
        }
        unprivileged.hand(path());
        return this;
    }

    private void initialize(String password) {
        var draft = folder.data().resolve("pgdata.new");
        var passwordFile =
                folder.writePrivately("initial-password", (password + "\n").getBytes(StandardCharsets.UTF_8));
        unprivileged.hand(passwordFile);
        try {
            Command.require(List.of("rm", "-rf", draft.toString()));
            unprivileged.hand(Files.createDirectory(draft));
            Command.require(unprivileged.command(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + PostgresServer.ADMINISTRATOR,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    // Needs no locale of the operating system, and sorts the same everywhere.
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")));
            Files.move(draft, path());
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new ServerException("cannot make " + path(), e);
        }
    }

    /**
     * A server that was killed keeps its number until its parent has taken note of its end, and the next one takes that for a server that runs
     * (kill(2) reaches zombies). Waits until it is gone, or for as long as one that never goes may be waited for.
     */
    DataFolder withoutZombie() {
        server(pidFile())
                .flatMap(RunningProcess::of)
                .filter(server -> !server.alive())
                .ifPresent(zombie -> Waiting.until(
                        BURIAL, () -> RunningProcess.of(zombie.pid()).isEmpty()));
        return this;
    }

    /** The number of the server that says it is ready (postmaster.pid, lines 1 and 8). */
    Optional<Long> readyFor() {
        List<String> lines = pidFile();
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ready ? server(lines) : Optional.empty();
    }

    /** None where the server ended before it had written its number. */
    private static Optional<Long> server(List<String> pidFile) {
        return pidFile.stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+"))
                .map(Long::valueOf)
                .findFirst();
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(path().resolve("postmaster.pid"));
        } catch (IOException _) {
            return List.of();
        }
    }
}
