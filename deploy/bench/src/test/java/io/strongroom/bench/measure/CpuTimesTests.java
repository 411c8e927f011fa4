package io.strongroom.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimesTests {

    @Test
    void tellsWhatAProcessHasUsed() {
        var pids = new Pids(Map.of("this", ProcessHandle.current().pid()));
        assertThat(CpuTimes.of(pids).of("this")).isPositive();
    }

    @Test
    void sharesWhatWasUsedAmongTheRequests() {
        var before = new CpuTimes(Map.of("gateway", 100.0));
        var after = new CpuTimes(Map.of("gateway", 150.0));
        assertThat(after.perRequestSince(before, 100).of("gateway")).isEqualTo(0.5);
    }

    @Test
    void aProcessThatHasEndedUsesNothing() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(CpuTimes.of(new Pids(Map.of("ended", ended.pid()))).of("ended"))
                .isZero();
    }
}
