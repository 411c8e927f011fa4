package io.strongroom.platform.events.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the relay tells of itself. */
final class RelayMeters {

    private final MeterRegistry meters;
    private final Counter published;
    private final Counter failures;

    RelayMeters(MeterRegistry meters) {
        this.meters = meters;
        this.published = Counter.builder("strongroom.relay.published")
                .description("Events that Kafka acknowledged")
                .register(meters);
        this.failures = Counter.builder("strongroom.relay.failures")
                .description("Rounds of a shard that ended before all was published")
                .register(meters);
    }

    void published(int events) {
        published.increment(events);
    }

    void failed() {
        failures.increment();
    }

    /** @param held shards whose leases this replica holds */
    void leases(Supplier<Number> held) {
        Gauge.builder("strongroom.relay.leases", held)
                .description("Shards that this replica relays, of 8 over all replicas")
                .register(meters);
    }

    void unconfirmed(OutboxHours hours, Unconfirmed unconfirmed) {
        TimeGauge.builder(
                        "strongroom.outbox.unconfirmed.age",
                        () -> hours.oldest().toSeconds(),
                        TimeUnit.SECONDS)
                .description("Age of the oldest hour of published events that the log has not confirmed")
                .register(meters);
        Gauge.builder("strongroom.outbox.unconfirmed", unconfirmed::records)
                .description(
                        "Records of the topic, up to the last of this service, that the log is not known to have stored")
                .register(meters);
    }
}
