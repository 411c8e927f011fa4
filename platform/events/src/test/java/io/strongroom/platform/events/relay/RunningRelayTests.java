package io.strongroom.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.events.EventsProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningRelayTests {

    private final RelayRig rig = new RelayRig();
    private final UUID tenant = UUID.randomUUID();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void publishesSoonAfterTheCommitAndHandsItsShardsOverWhenItStops() {
        Relay first = relay();
        first.start();
        assertThat(rig.database.append(tenant)).isNotNull();
        awaitPublished(1, Duration.ofSeconds(10));

        first.stop();
        Relay second = relay();
        second.start();
        assertThat(rig.database.append(tenant)).isNotNull();
        awaitPublished(2, Duration.ofSeconds(5));
        second.stop();
        assertThat(first.isRunning() || second.isRunning()).isFalse();
        assertThat(rig.sequences(tenant)).containsExactly(1L, 2L);
    }

    private void awaitPublished(int events, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .until(() -> rig.database
                                .ops()
                                .sql("select sum(published_through) from outbox_shard")
                                .query(Integer.class)
                                .single()
                        == events);
    }

    private Relay relay() {
        var ops = rig.database.ops();
        var upkeep = new RelayUpkeep(
                rig.setup,
                new Topic(ops, rig.database.opsTransactions()),
                new OutboxHours(ops, Clock.systemUTC()),
                Optional::empty,
                new Unconfirmed(ops));
        return new Relay(
                rig.shards(),
                rig.leases(Duration.ofSeconds(30)),
                rig.publisher(),
                upkeep,
                new RelayMeters(new SimpleMeterRegistry()),
                new EventsProperties(
                        1_000,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMillis(100),
                        (short) -1,
                        Duration.ofDays(14)));
    }
}
