package io.strongroom.credentials.value;

import io.strongroom.platform.data.tenant.CurrentTenant;
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
              tenant_id, id, environment_id, credential_id, number, path, keys, secret_paths, created_by, created_at)
            values (:tenant, :id, :environment, :credential, :number, :path, :keys, :secretPaths, :author, now())
            """;

    private static final String CURRENT = """
            select e.version, v.path, v.keys from environment e
            left join value_version v
              on v.tenant_id = e.tenant_id and v.id = e.current_version_id and v.environment_id = e.id
            where e.tenant_id = :tenant and e.credential_id = :credential and e.name = :name
            """;

    private final JdbcClient jdbc;

    ValueVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID author, PlannedWrite write) {
        jdbc.sql(INSERT)
                .param("tenant", CurrentTenant.required())
                .param("id", write.id())
                .param("environment", write.environment())
                .param("credential", write.credential())
                .param("number", write.number())
                .param("path", write.path())
                .param("keys", texts(write.keys()))
                .param("secretPaths", texts(write.secretPaths()))
                .param("author", author)
                .update();
    }

    /** What is current of the credential's environment of that name; nothing if it declares none. */
    Optional<CurrentValues> current(UUID credential, String environment) {
        return jdbc.sql(CURRENT)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("name", environment)
                .query((row, n) -> new CurrentValues(
                        row.getLong("version"),
                        row.getString("path"),
                        row.getArray("keys") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("keys").getArray())))
                .optional();
    }

    private static SqlArrayValue texts(List<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }
}
