package io.strongroom.platform.events.relay;

import io.strongroom.platform.events.PublishedBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A numbered row of the outbox. */
record OutboxRecord(
        UUID id,
        UUID tenant,
        String type,
        @Nullable String subject,
        Instant time,
        String authType,
        @Nullable String authId,
        String traceparent,
        boolean failed,
        String body,
        Instant hour,
        long position,
        long sequence) {

    static OutboxRecord read(ResultSet row, int number) throws SQLException {
        return new OutboxRecord(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("auth_type"),
                row.getString("auth_id"),
                row.getString("traceparent"),
                row.getBoolean("failed"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant().truncatedTo(ChronoUnit.HOURS),
                row.getLong("shard_position"),
                row.getLong("sequence"));
    }

    PublishedBatch.Numbered numbered() {
        return new PublishedBatch.Numbered(tenant, id, type, subject, time, failed);
    }
}
