package io.strongroom.credentials.keychain;

import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The keychains of the current tenant. */
@Repository
class Keychains {

    private static final String COLUMNS = """
            select id, project_id, name, path, query, default_credential_id, on_no_match, version, created_at, updated_at
            from keychain where tenant_id = :tenant and project_id = :project
            """;
    private static final String ADD = """
            insert into keychain (tenant_id, id, project_id, name, path, query, default_credential_id, on_no_match, version,
              created_by, created_at, updated_at)
            values (:tenant, :id, :project, :name, :path, cast(:query as jsonpath), :default, :on_no_match, :version,
              :by, :created_at, :updated_at)
            """;
    private static final String STORE = """
            update keychain set name = :name, path = :path, query = cast(:query as jsonpath), default_credential_id = :default,
              on_no_match = :on_no_match, version = :version, updated_at = :updated_at
            where tenant_id = :tenant and id = :id
            """;

    private final JdbcClient jdbc;

    Keychains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Keychain> find(UUID project, UUID id) {
        return in(project, COLUMNS + " and id = :id")
                .param("id", id)
                .query((row, n) -> keychain(row))
                .optional();
    }

    /** Locked until the transaction ends, so that changes of it follow one another. */
    Optional<Keychain> locked(UUID project, UUID id) {
        return in(project, COLUMNS + " and id = :id for update")
                .param("id", id)
                .query((row, n) -> keychain(row))
                .optional();
    }

    /** In the order in which they were made. */
    @Transactional(readOnly = true)
    public List<Keychain> after(UUID project, UUID last, int most) {
        return in(project, COLUMNS + " and id > :after order by id limit :rows")
                .param("after", last)
                .param("rows", most)
                .query((row, n) -> keychain(row))
                .list();
    }

    int count(UUID project) {
        return in(project, "select count(*) from keychain where tenant_id = :tenant and project_id = :project")
                .query(Integer.class)
                .single();
    }

    void add(Keychain keychain, UUID by) {
        stored(in(keychain.project(), ADD), keychain)
                .param("by", by)
                .param("created_at", time(keychain.createdAt()))
                .update();
    }

    void store(Keychain keychain) {
        stored(jdbc.sql(STORE).param("tenant", CurrentTenant.required()), keychain)
                .update();
    }

    void remove(Keychain keychain) {
        in(keychain.project(), "delete from keychain where tenant_id = :tenant and project_id = :project and id = :id")
                .param("id", keychain.id())
                .update();
    }

    private static JdbcClient.StatementSpec stored(JdbcClient.StatementSpec statement, Keychain keychain) {
        KeychainTerms terms = keychain.terms();
        return statement
                .param("id", keychain.id())
                .param("name", terms.name())
                .param("path", terms.path().text())
                .param("query", terms.path().query())
                .param("default", terms.fallback(), java.sql.Types.OTHER)
                .param("on_no_match", terms.onNoMatch().text())
                .param("version", keychain.version())
                .param("updated_at", time(keychain.updatedAt()));
    }

    private JdbcClient.StatementSpec in(UUID project, String sql) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("project", project);
    }

    private static Keychain keychain(ResultSet row) throws SQLException {
        return new Keychain(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                new KeychainTerms(
                        row.getString("name"),
                        new SingularPath(row.getString("path"), row.getString("query")),
                        row.getObject("default_credential_id", UUID.class),
                        OnNoMatch.parse(row.getString("on_no_match")).orElseThrow()),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
