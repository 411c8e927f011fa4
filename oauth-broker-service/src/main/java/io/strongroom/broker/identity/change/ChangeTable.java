package io.strongroom.broker.identity.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The withdrawals of all tenants, as the background work sees them. */
class ChangeTable {

    /** How long before its {@code created_at} becomes visible a withdrawal may have been under way. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);

    private static final String COLUMNS = "select tenant_id, id, kind, subject_id, not_before from identity_changes ";

    private final JdbcClient ops;
    private final Duration retention;
    private final Clock clock;

    ChangeTable(JdbcClient ops, Duration retention, Clock clock) {
        this.ops = ops;
        this.retention = retention;
        this.clock = clock;
    }

    List<IdentityChange> unpublished(int limit) {
        return ops.sql(COLUMNS + "where published_at is null order by created_at limit ?")
                .param(limit)
                .query(ChangeTable::read)
                .list();
    }

    void published(IdentityChange change) {
        ops.sql("update identity_changes set published_at = ? where tenant_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), change.tenant(), change.id())
                .update();
    }

    /** Those that may have been committed since then; some before it too, so that none is missed. */
    List<IdentityChange> since(Instant time) {
        return ops.sql(COLUMNS + "where created_at >= ? order by created_at")
                .param(Timestamp.from(time.minus(LONGEST_COMMIT)))
                .query(ChangeTable::read)
                .list();
    }

    @Scheduled(fixedDelay = 5, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void purge() {
        ops.sql("delete from identity_changes where published_at is not null and created_at < ?")
                .param(Timestamp.from(clock.instant().minus(retention)))
                .update();
    }

    private static IdentityChange read(ResultSet row, int number) throws SQLException {
        return new IdentityChange(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getTimestamp("not_before").toInstant());
    }
}
