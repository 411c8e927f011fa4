package io.strongroom.credentials.value;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** What the reaper tells of itself. */
final class ReaperMeters {

    private final Counter destroyed;
    private final Counter failures;
    private volatile int due;
    private volatile long lastDone = System.nanoTime();

    ReaperMeters(MeterRegistry meters) {
        this.destroyed = Counter.builder("strongroom.values.reaped")
                .description("Destructions of paths that no version names")
                .register(meters);
        this.failures = Counter.builder("strongroom.values.reaper.failures")
                .description("Rounds that ended before their end")
                .register(meters);
        Gauge.builder("strongroom.values.reaper.due", () -> due)
                .description("Paths that the last round found to destroy")
                .register(meters);
        TimeGauge.builder("strongroom.values.reaper.age", () -> System.nanoTime() - lastDone, TimeUnit.NANOSECONDS)
                .description("Time since a round came to its end")
                .register(meters);
    }

    void found(int paths) {
        due = paths;
    }

    void destroyed() {
        destroyed.increment();
    }

    void done() {
        lastDone = System.nanoTime();
    }

    void failed() {
        failures.increment();
    }
}
