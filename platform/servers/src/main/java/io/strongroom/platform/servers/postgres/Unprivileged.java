package io.strongroom.platform.servers.postgres;

import io.strongroom.platform.servers.process.Command;
import io.strongroom.platform.servers.process.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses to run as root; these are the ways around it, by what the machine offers. */
enum Unprivileged {
    /** Not root: nothing to do. */
    PLAIN(List.of()),
    /** A user namespace without a mapping: root is nobody inside it, and its files are nobody's. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /** The user nobody, with the one capability that lets it reach a folder below root's home; access(2) forgets it without the bit. */
    DROP(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--securebits=+no_setuid_fixup"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (!root()) {
            return PLAIN;
        }
        return Stream.of(USER_NAMESPACE, DROP)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(
                        () -> new ServerException(
                                "PostgreSQL does not run as root, and neither 'unshare -U' nor"
                                        + " 'setpriv' can be used here: start this as another user, or give the address of a PostgreSQL"));
    }

    private static boolean root() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Uid:"))
                    .anyMatch(line -> line.strip().endsWith("\t0"));
        } catch (IOException e) {
            throw new ServerException("cannot tell which user this is", e);
        }
    }

    private boolean works() {
        return Command.run(command(List.of("true"))).succeeded();
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives this folder and all in it to the user who will run PostgreSQL. */
    void hand(Path folder) {
        if (this == DROP) {
            Command.require(List.of("chown", "-R", "65534:65534", folder.toString()));
        }
    }
}
