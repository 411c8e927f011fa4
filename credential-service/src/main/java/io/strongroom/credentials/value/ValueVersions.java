package io.strongroom.credentials.value;

import io.strongroom.credentials.limit.Limits;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The versions that environments' values have had: where each lies, and the names of its keys. */
@Repository
class ValueVersions {

    private static final String INSERT = """
            insert into value_version (
              tenant_id, id, environment_id, credential_id, number, path, keys, secret_paths, action, restored_from,
              added, removed, changed, created_by, created_at)
            values (
              :tenant, :id, :environment, :credential, :number, :path, :keys, :secretPaths, :action, :restoredFrom,
              :added, :removed, :changed, :author, :now)
            """;
    /** What is dropped goes the way of every path that no version names, unless a younger version has put it back. */
    private static final String DROP = """
            with dropped as (
              delete from value_version
              where tenant_id = :tenant and environment_id = :environment and number <= :last
              returning credential_id, path)
            insert into value_intent (tenant_id, id, credential_id, environment_id, path, state, created_at, changed_at)
            select distinct on (d.path) :tenant, gen_random_uuid(), d.credential_id, :environment, d.path, 'reaping', now(), now()
            from dropped d
            where d.path is not null and not exists (
              select 1 from value_version k where k.tenant_id = :tenant and k.path = d.path and k.number > :last)
            on conflict (tenant_id, path) do nothing
            """;

    private static final String CURRENT = """
            select e.id, e.version, v.path, v.keys from environment e
            left join value_version v
              on v.tenant_id = e.tenant_id and v.id = e.current_version_id and v.environment_id = e.id
            where e.tenant_id = :tenant and e.credential_id = :credential and e.name = :name
            """;
    private static final String ROWS =
            "select * from value_version where tenant_id = :tenant and environment_id = :environment";
    private static final String BEFORE = ROWS + " and number < :before order by number desc limit :rows";
    private static final String NUMBERED = ROWS + " and number = :number";
    private final JdbcClient jdbc;
    private final Limits limits;

    ValueVersions(JdbcClient jdbc, Limits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** Adds the youngest version of its environment, and drops the oldest where that makes too many. */
    void add(VersionRow row) {
        insert(row);
        drop(row.place().environment(), row.number() - limits.versionsKept());
    }

    /** Takes all versions of an environment away. */
    void forget(UUID environment) {
        drop(environment, Long.MAX_VALUE);
    }

    /** What is current of the credential's environment of that name; nothing if it declares none. */
    Optional<CurrentValues> current(UUID credential, String environment) {
        return jdbc.sql(CURRENT)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("name", environment)
                .query((row, n) -> new CurrentValues(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("path"),
                        VersionRows.texts(row, "keys")))
                .optional();
    }

    /** Versions with lower numbers than this, the youngest first. */
    List<VersionRow> before(UUID environment, long number, int rows) {
        return of(BEFORE, environment)
                .param("before", number)
                .param("rows", rows)
                .query((row, n) -> VersionRows.read(row))
                .list();
    }

    /** The version of that number, unless it was dropped. */
    Optional<VersionRow> numbered(UUID environment, long number) {
        return of(NUMBERED, environment)
                .param("number", number)
                .query((row, n) -> VersionRows.read(row))
                .optional();
    }

    private void insert(VersionRow row) {
        of(INSERT, row.place().environment())
                .param("id", row.place().id())
                .param("credential", row.place().credential())
                .param("number", row.number())
                .param("path", row.place().path())
                .param("keys", texts(row.keys()))
                .param("secretPaths", texts(row.secretPaths()))
                .param("action", row.action().text())
                .param("restoredFrom", row.restoredFrom())
                .param("added", texts(row.changes().added()))
                .param("removed", texts(row.changes().removed()))
                .param("changed", texts(row.changes().changed()))
                .param("author", row.author())
                .param("now", row.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void drop(UUID environment, long last) {
        of(DROP, environment).param("last", last).update();
    }

    private JdbcClient.StatementSpec of(String sql, UUID environment) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("environment", environment);
    }

    private static SqlArrayValue texts(List<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }
}
