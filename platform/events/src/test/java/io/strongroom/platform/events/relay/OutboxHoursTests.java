package io.strongroom.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.events.EventsDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxHoursTests {

    private static final Instant HOUR =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);

    private final RelayRig rig = new RelayRig(new EventsDatabase());
    private final OutboxHours hours = new OutboxHours(rig.database.ops(), Clock.systemUTC());
    private final UUID tenant = UUID.randomUUID();

    @BeforeEach
    void anEventOfThreeHoursAgo() {
        String table =
                "access_event_outbox_" + HOUR.toString().replaceAll("[-T]", "").substring(0, 10);
        int _ = rig.database
                .owner()
                .sql("create table %s partition of access_event_outbox for values from ('%s') to ('%s')"
                        .formatted(table, HOUR, HOUR.plus(1, ChronoUnit.HOURS)))
                .update();
        int _ = rig.database
                .owner()
                .sql("create policy planting on access_event_outbox for insert to current_user with check (true)")
                .update();
        int _ = rig.database
                .owner()
                .sql("""
                        insert into access_event_outbox
                            (id, tenant_id, created_at, type, occurred_at, auth_type, traceparent, failed, body)
                        values (?, ?, ?::timestamptz, 'strongroom.project.created', now(), 'system', '', false, '{"metadata":{"a":1}}')""")
                .params(UUID.randomUUID(), tenant, HOUR.plusSeconds(60).toString())
                .update();
    }

    @AfterEach
    void close() {
        rig.close();
        rig.database.close();
    }

    @Test
    void anHourWithAnUnpublishedEventIsKept() {
        hours.drop(new StoredOffsets(rig.topicId, everything()));

        assertThat(rig.database.count("access_event_outbox")).isEqualTo(1);
        assertThat(hours.oldest()).isGreaterThan(Duration.ofHours(2));
    }

    @Test
    void anHourIsKeptUntilTheLogHasStoredItsHighestOffset() {
        rig.relayAll();
        long offset = rig.database
                .ops()
                .sql("select last_offset from outbox_mark")
                .query(Long.class)
                .single();
        int partition = rig.database
                .ops()
                .sql("select kafka_partition from outbox_mark")
                .query(Integer.class)
                .single();

        hours.drop(new StoredOffsets(rig.topicId, Map.of()));
        hours.drop(new StoredOffsets(rig.topicId, Map.of(partition, offset)));
        assertThat(rig.database.count("access_event_outbox")).isEqualTo(1);

        hours.drop(new StoredOffsets(rig.topicId, Map.of(partition, offset + 1)));
        assertThat(rig.database.count("access_event_outbox")).isZero();
        assertThat(rig.database.count("outbox_mark")).isZero();
        assertThat(hours.oldest()).isZero();
    }

    @Test
    void theNextHoursAreOpenedByTheRelayThoughItOwnsNothing() {
        hours.open();

        assertThat(rig.database
                        .ops()
                        .sql("select count(*) from pg_inherits where inhparent = 'access_event_outbox'::regclass")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    private static Map<Integer, Long> everything() {
        Map<Integer, Long> all = new HashMap<>();
        for (int partition = 0; partition < AccessEvents.PARTITIONS; partition++) {
            all.put(partition, Long.MAX_VALUE);
        }
        return all;
    }
}
