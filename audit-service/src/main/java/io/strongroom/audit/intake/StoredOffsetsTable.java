package io.strongroom.audit.intake;

import io.strongroom.platform.events.relay.ConfirmedOffsets;
import io.strongroom.platform.events.relay.StoredOffsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What relays are told of the log's progress; this service's own relay asks here, too. */
class StoredOffsetsTable implements ConfirmedOffsets {

    private final JdbcClient ops;

    StoredOffsetsTable(JdbcClient ops) {
        this.ops = ops;
    }

    private record Row(int partition, String topicId, long next) {}

    @Override
    public Optional<StoredOffsets> fetch() {
        var rows = ops.sql("select kafka_partition, topic_id, next_offset from intake_offset order by stored_at desc")
                .query((row, _) -> new Row(row.getInt(1), row.getString(2), row.getLong(3)))
                .list();
        // What was stored last is of the topic that there is now.
        return rows.stream()
                .findFirst()
                .map(Row::topicId)
                .map(topic -> new StoredOffsets(
                        topic,
                        rows.stream()
                                .filter(row -> row.topicId().equals(topic))
                                .collect(Collectors.toMap(Row::partition, Row::next))));
    }
}
