package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.CredentialDetail.FilledEnvironment;
import io.strongroom.credentials.credential.CredentialDetail.SharedProject;
import io.strongroom.credentials.credential.CredentialDetail.Use;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a page of credentials, read with one statement for all of them. */
@Component
class BelongingRows {

    private static final String ENVIRONMENTS = """
            select e.credential_id, e.name, coalesce(v.keys, '{}') as keys,
              case when v.id is null then e.expected_keys else '{}' end as keys_expected, e.version, e.updated_at
            from environment e
            left join value_version v on v.tenant_id = e.tenant_id and v.id = e.current_version_id
            where e.tenant_id = :tenant and e.credential_id in (:ids)
            """;

    private static final String GRANTED = """
            and exists (select 1 from share_grant g
              where g.tenant_id = e.tenant_id and g.credential_id = e.credential_id and g.environment_id = e.id
                and g.project_id = :project and (g.expires_at is null or g.expires_at > :now))
            """;

    /** Who is neither the owner nor a tenant admin is told of the own projects only. */
    private static final String PROJECTS = """
            select s.credential_id, p.id, p.name, array(
              select e.name from share_grant g
              join environment e on e.tenant_id = g.tenant_id and e.id = g.environment_id
              where g.tenant_id = s.tenant_id and g.credential_id = s.credential_id and g.project_id = s.project_id
                and (g.expires_at is null or g.expires_at > :now)
              order by e.name) as environments
            from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            join credential c on c.tenant_id = s.tenant_id and c.id = s.credential_id
            where s.tenant_id = :tenant and s.credential_id in (:ids) and s.withdrawn_at is null
              and (c.owner_id = :user or :admin or exists (select 1 from project_member m
                where m.tenant_id = s.tenant_id and m.project_id = s.project_id and m.user_id = :user))
            order by p.name_key, p.id
            """;

    /** The first hundred of each. */
    private static final String USES = """
            select c.id as credential_id, u.project_id, u.ref, u.label from credential c
            cross join lateral (
              select w.project_id, w.ref, w.label from usage w
              join share s on s.tenant_id = w.tenant_id and s.credential_id = w.credential_id
                and s.project_id = w.project_id and s.withdrawn_at is null
              where w.tenant_id = c.tenant_id and w.credential_id = c.id
                and (c.owner_id = :user or :admin or exists (select 1 from project_member m
                  where m.tenant_id = w.tenant_id and m.project_id = w.project_id and m.user_id = :user))
              order by w.project_id, w.ref limit 100) u
            where c.tenant_id = :tenant and c.id in (:ids)
            order by u.project_id, u.ref
            """;

    private final JdbcClient jdbc;

    BelongingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Environments by the credential's id. */
    Map<UUID, List<FilledEnvironment>> environments(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : collect(statement(ENVIRONMENTS + " order by e.name", ids), (row, n) -> environment(row));
    }

    /** Those environments that a project was granted and still is. */
    Map<UUID, List<FilledEnvironment>> granted(Collection<UUID> ids, UUID project, Instant now) {
        return ids.isEmpty()
                ? Map.of()
                : collect(
                        statement(ENVIRONMENTS + GRANTED + " order by e.name", ids)
                                .param("project", project)
                                .param("now", now.atOffset(ZoneOffset.UTC)),
                        (row, n) -> environment(row));
    }

    /** Projects by the credential's id. */
    Map<UUID, List<SharedProject>> projects(Caller caller, Collection<UUID> ids, Instant now) {
        return ids.isEmpty()
                ? Map.of()
                : collect(
                        statement(PROJECTS, ids)
                                .param("user", caller.userId())
                                .param("admin", caller.hasRole("tenant_admin"))
                                .param("now", now.atOffset(ZoneOffset.UTC)),
                        (row, n) -> new SharedProject(
                                row.getObject("id", UUID.class), row.getString("name"), texts(row, "environments")));
    }

    /** Steps that use it, by the credential's id. */
    Map<UUID, List<Use>> uses(Caller caller, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : collect(
                        statement(USES, ids)
                                .param("user", caller.userId())
                                .param("admin", caller.hasRole("tenant_admin")),
                        (row, n) -> new Use(
                                row.getObject("project_id", UUID.class), row.getString("ref"), row.getString("label")));
    }

    private JdbcClient.StatementSpec statement(String sql, Collection<UUID> ids) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("ids", ids);
    }

    private static <T> Map<UUID, List<T>> collect(JdbcClient.StatementSpec statement, RowMapper<T> mapper) {
        Map<UUID, List<T>> found = new HashMap<>();
        statement.query(row -> {
            found.computeIfAbsent(row.getObject("credential_id", UUID.class), id -> new ArrayList<>())
                    .add(mapper.mapRow(row, 0));
        });
        return found;
    }

    private static FilledEnvironment environment(ResultSet row) throws SQLException {
        return new FilledEnvironment(
                row.getString("name"),
                texts(row, "keys"),
                texts(row, "keys_expected"),
                row.getLong("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
