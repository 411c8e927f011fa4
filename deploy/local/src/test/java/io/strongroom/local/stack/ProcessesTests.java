package io.strongroom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.Signal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTests {
    @TempDir
    private Path path = Path.of(".");

    private final Process sleeping = sleep();

    private static Process sleep() {
        try {
            return new ProcessBuilder("sleep", "60").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningProcess running = new RunningProcess(0, 0);
    private StackFolder folder = new StackFolder(Path.of("."));

    @BeforeEach
    void start() {
        folder = new StackFolder(path);
        running = RunningProcess.of(sleeping.pid()).orElseThrow();
    }

    @AfterEach
    void end() {
        sleeping.destroyForcibly();
    }

    @Test
    void anotherProgramSeesWhatRuns() {
        new Processes(folder, true).started("gateway", running, Signal.TERM);

        assertThat(new Processes(folder, true).alive("gateway")).contains(running);
    }

    @Test
    void aNumberThatWasUsedAgainIsNotTheSameProcess() {
        var older = new RunningProcess(running.pid(), running.started() - 1);
        new Processes(folder, true).started("gateway", older, Signal.TERM);

        new Shutdown(folder, new Processes(folder, true), silent()).stopAll();

        assertThat(new Processes(folder, true).alive("gateway")).isEmpty();
        assertThat(running.alive()).isTrue();
    }

    @Test
    void whoeverStopsTheStackNeedNotHaveStartedIt() {
        new Processes(folder, true).started("gateway", running, Signal.TERM);

        new Shutdown(folder, new Processes(folder, true), silent()).stopAll();

        assertThat(running.awaitEnd(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aFailedStartLeavesWhatRanBefore() {
        new Processes(folder, true).started("gateway", running, Signal.TERM);

        new Shutdown(folder, new Processes(folder, true), silent()).stopStartedHere();

        assertThat(running.alive()).isTrue();
    }

    private static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()));
    }
}
