package io.strongroom.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.events.EventsDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnconfirmedTests {

    private final RelayRig rig = new RelayRig(new EventsDatabase());
    private final Unconfirmed unconfirmed = new Unconfirmed(rig.database.ops());

    @AfterEach
    void close() {
        rig.close();
        rig.database.close();
    }

    @Test
    void growsWhileTheLogSaysNothingAndEndsWhenItHasStoredAll() {
        publishOne();
        unconfirmed.refresh(Optional.of(stored(-1)));
        assertThat(unconfirmed.records()).isEqualTo(1);

        publishOne();
        unconfirmed.refresh(Optional.empty());
        assertThat(unconfirmed.records()).isGreaterThanOrEqualTo(2);

        unconfirmed.refresh(Optional.of(stored(0)));
        assertThat(unconfirmed.records()).isZero();
    }

    @Test
    void isNothingAsLongAsTheLogNeverSpoke() {
        publishOne();
        unconfirmed.refresh(Optional.empty());

        assertThat(unconfirmed.records()).isZero();
    }

    private void publishOne() {
        assertThat(rig.database.append(UUID.randomUUID())).isNotNull();
        rig.relayAll();
    }

    /** @param behind 0 for everything that was published, -1 for all but the last record of each partition */
    private StoredOffsets stored(long behind) {
        Map<Integer, Long> next = new HashMap<>();
        rig.database
                .ops()
                .sql("select kafka_partition, max(last_offset) as last from outbox_mark group by kafka_partition")
                .query((row, _) -> next.put(row.getInt("kafka_partition"), row.getLong("last") + 1 + behind))
                .list();
        return new StoredOffsets(rig.topicId, next);
    }
}
