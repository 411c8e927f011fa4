package io.strongroom.credentials.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of all tenants that are to be delivered, as the role of background work sees them. */
@Repository
class WaitingNotices {

    private static final String DUE = "select * from notice where try_at <= now() order by try_at limit :most";
    private static final String DELIVERED = "delete from notice where tenant_id = :tenant and id in (:ids)";
    private static final String LATER = """
            update notice set try_at = now() + make_interval(secs => :seconds)
            where tenant_id = :tenant and id in (:ids)
            """;

    private final JdbcClient ops;

    WaitingNotices(@Qualifier("opsJdbc") JdbcClient ops) {
        this.ops = ops;
    }

    /** One of them, with its members named as the receiving service names them. */
    record Waiting(
            UUID id,
            UUID user,
            String kind,
            Instant at,
            Subject credential,
            @Nullable Instant due,
            @Nullable UUID by,
            @Nullable UUID transfer) {

        record Subject(UUID id, String name) {}
    }

    record OfTenant(UUID tenant, Waiting notice) {}

    List<OfTenant> due(int most) {
        return ops.sql(DUE)
                .param("most", most)
                .query((row, n) -> new OfTenant(row.getObject("tenant_id", UUID.class), waiting(row)))
                .list();
    }

    void delivered(UUID tenant, List<Waiting> notices) {
        about(DELIVERED, tenant, notices).update();
    }

    void later(UUID tenant, List<Waiting> notices, Duration pause) {
        about(LATER, tenant, notices)
                .param("seconds", pause.toMillis() / 1000.0)
                .update();
    }

    private JdbcClient.StatementSpec about(String sql, UUID tenant, List<Waiting> notices) {
        return ops.sql(sql)
                .param("tenant", tenant)
                .param("ids", notices.stream().map(Waiting::id).toList());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("kind"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new Waiting.Subject(row.getObject("credential_id", UUID.class), row.getString("credential_name")),
                due == null ? null : due.toInstant(),
                row.getObject("by_id", UUID.class),
                row.getObject("transfer_id", UUID.class));
    }
}
