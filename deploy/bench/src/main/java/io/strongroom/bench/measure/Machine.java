package io.strongroom.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a figure means nothing without: the machine, what makes the commits durable, and the flags of the processes. */
public final class Machine {
    private Machine() {}

    /** @return lines of Markdown */
    public static List<String> lines(Connection postgres, Pids pids) throws IOException, SQLException {
        var lines = new ArrayList<String>();
        lines.add("- machine: %s, %d cores, %s MiB, Linux %s, Java %s"
                .formatted(
                        cpu(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.version"),
                        System.getProperty("java.version")));
        lines.add("- PostgreSQL %s: fsync=%s, synchronous_commit=%s, full_page_writes=%s, wal_sync_method=%s"
                .formatted(
                        show(postgres, "server_version"),
                        show(postgres, "fsync"),
                        show(postgres, "synchronous_commit"),
                        show(postgres, "full_page_writes"),
                        show(postgres, "wal_sync_method")));
        lines.add("- Vault-compatible server: OpenBao, raft on disk, file audit on; Kafka: one broker, acks=all");
        for (var pid : pids.all().entrySet()) {
            var flags = flags(pid.getValue());
            if (!flags.isEmpty()) {
                lines.add("- %s: `%s`".formatted(pid.getKey(), flags));
            }
        }
        return lines;
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String memory() throws IOException {
        var kib = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        return String.valueOf(Long.parseLong(kib) / 1024);
    }

    private static String show(Connection postgres, String setting) throws SQLException {
        try (var statement = postgres.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String flags(long pid) throws IOException {
        var words = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                .split("\0", -1);
        return String.join(
                " ",
                Arrays.stream(words)
                        .filter(word -> word.startsWith("-X") && !word.startsWith("-XX:AOTCache"))
                        .toList());
    }
}
