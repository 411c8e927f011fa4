package io.strongroom.bench.measure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until what earlier requests left to do is done, so that nobody pays for another's events. */
public final class Idle {
    private static final long LOOK_NANOS = 1_000_000_000;
    /** Of one core, all processes together: what the suite uses while nobody asks it anything. */
    private static final double AT_MOST = 0.3;

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Idle() {}

    /** @return how long it took; at most three minutes */
    public static Duration await(Pids pids) {
        var begin = System.nanoTime();
        double busy;
        do {
            var before = CpuTimes.of(pids);
            var from = System.nanoTime();
            LockSupport.parkNanos(LOOK_NANOS);
            busy = CpuTimes.of(pids).since(before) * 1e6 / (System.nanoTime() - from);
        } while (busy > AT_MOST && System.nanoTime() - begin < LONGEST.toNanos());
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
