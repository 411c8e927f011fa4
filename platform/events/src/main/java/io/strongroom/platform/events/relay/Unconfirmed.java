package io.strongroom.platform.events.relay;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the log is behind what this service has published. While the log does not answer its last answer counts, so that the figure grows. */
class Unconfirmed {

    private static final String PUBLISHED =
            "select kafka_partition, max(last_offset) as last from outbox_mark group by kafka_partition";

    private final JdbcClient ops;
    private volatile Map<Integer, Long> stored = Map.of();
    private volatile long records;

    Unconfirmed(JdbcClient ops) {
        this.ops = ops;
    }

    void refresh(Optional<StoredOffsets> answer) {
        answer.ifPresent(offsets -> stored = offsets.next());
        Map<Integer, Long> known = stored;
        records = known.isEmpty() ? 0 : behind(known);
    }

    private long behind(Map<Integer, Long> known) {
        return ops
                .sql(PUBLISHED)
                .query((row, _) -> {
                    long published = row.getLong("last") + 1;
                    return Math.max(0, published - known.getOrDefault(row.getInt("kafka_partition"), 0L));
                })
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    long records() {
        return records;
    }
}
