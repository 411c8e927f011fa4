package io.strongroom.platform.vault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Timers of calls by operation and outcome, each looked up by its operation alone, and gauges of the permits. */
final class CallMeters {

    /** How a call ended. */
    enum Outcome {
        OK,
        /** 403. */
        REFUSED,
        /** No permit, no connection, no answer in time, or one that is neither success nor a refusal. */
        ERROR;

        private final String text = name().toLowerCase(Locale.ROOT);

        String text() {
            return text;
        }
    }

    private final MeterRegistry meters;
    private final Map<String, Timer[]> timers = new ConcurrentHashMap<>();

    CallMeters(MeterRegistry meters, Semaphore permits, int all) {
        this.meters = meters;
        Gauge.builder("strongroom.vault.permits.available", permits, Semaphore::availablePermits)
                .description("Calls that may begin at once")
                .register(meters);
        Gauge.builder("strongroom.vault.permits.used", permits, each -> all - each.availablePermits())
                .description("Calls that are under way")
                .register(meters);
        Gauge.builder("strongroom.vault.permits.waiting", permits, Semaphore::getQueueLength)
                .description("Calls that wait for a permit")
                .register(meters);
    }

    void record(String operation, Outcome outcome, long nanos) {
        timers.computeIfAbsent(operation, this::timersOf)[outcome.ordinal()].record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer[] timersOf(String operation) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> Timer.builder("strongroom.vault.calls")
                        .description("Calls of the Vault server, the wait for a permit included")
                        .tag("operation", operation)
                        .tag("outcome", outcome.text())
                        .register(meters))
                .toArray(Timer[]::new);
    }
}
