package io.strongroom.credentials.grant;

import io.strongroom.credentials.grant.Opened.OpenedEnvironment;
import io.strongroom.credentials.project.Person;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grants of shares, and what lies behind them. People have no names here. */
@Component
class GrantRows {

    private static final String GRANTS = """
            select g.project_id, e.name, g.granted_by, g.granted_at, g.expires_at, g.reason from share_grant g
            join environment e on e.tenant_id = g.tenant_id and e.id = g.environment_id
            where g.tenant_id = :tenant and g.credential_id = :credential and g.project_id in (:projects)
            order by e.name
            """;

    private static final String OPENED = """
            select e.name, coalesce(v.keys, '{}') as keys, v.id is not null as filled from share_grant g
            join environment e on e.tenant_id = g.tenant_id and e.id = g.environment_id
            left join value_version v on v.tenant_id = e.tenant_id and v.id = e.current_version_id
            where g.tenant_id = :tenant and g.credential_id = :credential and g.project_id = :project
              and (g.expires_at is null or g.expires_at > :now)
            order by e.name
            """;

    private static final String MEMBERS =
            "select count(*) from project_member where tenant_id = :tenant and project_id = :project";

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the project's id, in the order of the environments' names. */
    Map<UUID, List<GrantView>> of(UUID credential, Collection<UUID> projects, Instant now) {
        Map<UUID, List<GrantView>> grants = new HashMap<>();
        if (!projects.isEmpty()) {
            about(GRANTS, credential).param("projects", projects).query(row -> {
                grants.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new ArrayList<>())
                        .add(view(row, now));
            });
        }
        return grants;
    }

    Opened opened(UUID credential, UUID project, Instant now) {
        List<OpenedEnvironment> environments = about(OPENED, credential)
                .param("project", project)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OpenedEnvironment(
                        row.getString("name"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        row.getBoolean("filled")))
                .list();
        int members = jdbc.sql(MEMBERS)
                .param("tenant", CurrentTenant.required())
                .param("project", project)
                .query(Integer.class)
                .single();
        return new Opened(environments, members, Opened.WORKERS);
    }

    private JdbcClient.StatementSpec about(String sql, UUID credential) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("credential", credential);
    }

    private static GrantView view(ResultSet row, Instant now) throws SQLException {
        Instant end = instant(row, "expires_at");
        return new GrantView(
                row.getString("name"),
                GrantStatus.of(end, now),
                Person.unnamed(row.getObject("granted_by", UUID.class)),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                end,
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
