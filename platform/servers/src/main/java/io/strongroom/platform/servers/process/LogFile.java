package io.strongroom.platform.servers.process;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log file that a process appends to. */
public record LogFile(Path path) {
    private static final int TAIL = 16_000;
    private static final int LINES = 12;

    public long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new ServerException("cannot read " + path, e);
        }
    }

    /** What was written since the file had this size. */
    public String since(long size) {
        try (var channel = FileChannel.open(path)) {
            channel.position(Math.min(size, channel.size()));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /** The last lines, to be shown with an error: those of a stack trace inside a line of JSON too, without its frames. */
    public String tail() {
        var lines = since(Math.max(0, size() - TAIL))
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                .toList();
        return lines.isEmpty()
                ? "(it wrote nothing)"
                : String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }
}
