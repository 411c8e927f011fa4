package io.strongroom.platform.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theTailOfAStackTraceInJsonIsItsCauses() throws IOException {
        var file = Files.writeString(
                folder.resolve("some.log"),
                "{\"message\":\"started\"}\n{\"stack_trace\":\"Outer: it failed\\n\\tat a.B.c(B.java:1)\\nCaused by: Inner: no database\\n\\t... 10 more\\n\"}\n");

        assertThat(new LogFile(file).tail().lines())
                .containsExactly(
                        "{\"message\":\"started\"}",
                        "{\"stack_trace\":\"Outer: it failed",
                        "Caused by: Inner: no database",
                        "\"}");
    }

    @Test
    void onlyWhatWasWrittenSinceIsRead() throws IOException {
        var log = new LogFile(Files.writeString(folder.resolve("some.log"), "before "));
        var size = log.size();
        Files.writeString(log.path(), "after", StandardOpenOption.APPEND);

        assertThat(log.since(size)).isEqualTo("after");
    }
}
