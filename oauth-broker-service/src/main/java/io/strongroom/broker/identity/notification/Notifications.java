package io.strongroom.broker.identity.notification;

import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notifications of the current tenant's users. */
@Repository
class Notifications {

    /** Whoever is no user of the tenant any more is told nothing. */
    private static final String ADD = """
            insert into notifications (
              tenant_id, id, user_id, kind, created_at, credential_id, credential_name, due, by_id, transfer_id)
            select u.tenant_id, :id, u.id, :kind, :at, :credential, :name, :due, :by, :transfer
            from users u where u.tenant_id = :tenant and u.id = :user
            on conflict (tenant_id, id) do nothing
            """;

    private static final String PAGE = """
            select * from notifications
            where tenant_id = :tenant and user_id = :user and (created_at, id) < (:before, :before_id)
            """;

    private static final String UNREAD = " and read_at is null";

    private static final String NEWEST_FIRST = " order by created_at desc, id desc limit :rows";

    /** The first reading counts. */
    private static final String READ = """
            update notifications set read_at = coalesce(read_at, :now)
            where tenant_id = :tenant and user_id = :user and id = :id
            """;

    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them or none; those that are there already stay as they are. */
    @Transactional
    public void add(List<Told> items) {
        items.forEach(this::add);
    }

    private void add(Told told) {
        jdbc.sql(ADD)
                .param("tenant", CurrentTenant.required())
                .param("id", told.id())
                .param("user", told.user())
                .param("kind", told.kind().text())
                .param("at", told.at().atOffset(ZoneOffset.UTC))
                .param("credential", told.credential().id())
                .param("name", told.credential().name())
                .param("due", told.due() == null ? null : told.due().atOffset(ZoneOffset.UTC))
                .param("by", told.by())
                .param("transfer", told.transfer())
                .update();
    }

    /** Those before a position, the newest first. */
    @Transactional(readOnly = true)
    public List<NotificationView> page(UUID user, boolean unreadOnly, Instant before, UUID beforeId, int rows) {
        return of(PAGE + (unreadOnly ? UNREAD : "") + NEWEST_FIRST, user)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("before_id", beforeId)
                .param("rows", rows)
                .query((row, n) -> view(row))
                .list();
    }

    /** False where the user has none of that id. */
    @Transactional
    public boolean read(UUID user, UUID id, Instant now) {
        return of(READ, user)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec of(String sql, UUID user) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("user", user);
    }

    private static NotificationView view(ResultSet row) throws SQLException {
        UUID by = row.getObject("by_id", UUID.class);
        return new NotificationView(
                row.getObject("id", UUID.class),
                Kind.parse(row.getString("kind")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Told.Subject(row.getObject("credential_id", UUID.class), row.getString("credential_name")),
                instant(row, "due"),
                by == null ? null : new NotificationView.Actor(by, null),
                row.getObject("transfer_id", UUID.class),
                instant(row, "read_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
