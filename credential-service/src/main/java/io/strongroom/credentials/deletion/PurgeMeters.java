package io.strongroom.credentials.deletion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** What the purges tell of themselves. */
final class PurgeMeters {

    private final Counter purged;
    private final Counter failures;
    private volatile int due;
    private volatile long lastDone = System.nanoTime();

    PurgeMeters(MeterRegistry meters) {
        this.purged = Counter.builder("strongroom.purges")
                .description("Credentials that were purged")
                .register(meters);
        this.failures = Counter.builder("strongroom.purges.failures")
                .description("Credentials that a round could not purge")
                .register(meters);
        Gauge.builder("strongroom.purges.due", () -> due)
                .description("Credentials that the last round found to purge")
                .register(meters);
        TimeGauge.builder("strongroom.purges.age", () -> System.nanoTime() - lastDone, TimeUnit.NANOSECONDS)
                .description("Time since a round came to its end")
                .register(meters);
    }

    void found(int credentials) {
        due = credentials;
    }

    void purged() {
        purged.increment();
    }

    void failed() {
        failures.increment();
    }

    void done() {
        lastDone = System.nanoTime();
    }
}
