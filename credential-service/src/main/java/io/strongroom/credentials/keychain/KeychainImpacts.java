package io.strongroom.credentials.keychain;

import io.strongroom.credentials.keychain.KeychainImpact.Leading;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which keychains lead to a credential, before it is taken from a project or from all of them. */
@Component
public class KeychainImpacts {

    private static final int SHOWN = 100;

    private static final String LEADING = """
            from share s
            join keychain k on k.tenant_id = s.tenant_id and k.project_id = s.project_id
              and (k.default_credential_id = s.credential_id or s.external_id is not null)
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
              and (:everywhere or s.project_id = :project)
            """;
    private static final String SHOW = "select k.project_id, k.id, k.name, s.external_id,"
            + " coalesce(k.default_credential_id = s.credential_id, false) as is_default " + LEADING
            + " order by k.project_id, k.id limit " + SHOWN;

    private final JdbcClient jdbc;

    KeychainImpacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one project. */
    @Transactional(readOnly = true)
    public KeychainImpact inProject(UUID credential, UUID project) {
        return impact(credential, Optional.of(project));
    }

    /** In all projects that it is shared with. */
    @Transactional(readOnly = true)
    public KeychainImpact everywhere(UUID credential) {
        return impact(credential, Optional.empty());
    }

    private KeychainImpact impact(UUID credential, Optional<UUID> project) {
        List<Leading> shown =
                of(SHOW, credential, project).query((row, n) -> leading(row)).list();
        long total = shown.size() < SHOWN
                ? shown.size()
                : of("select count(*) " + LEADING, credential, project)
                        .query(Long.class)
                        .single();
        return new KeychainImpact(shown, total);
    }

    private static Leading leading(ResultSet row) throws SQLException {
        return new Leading(
                row.getObject("project_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("is_default"),
                row.getString("external_id"));
    }

    private JdbcClient.StatementSpec of(String sql, UUID credential, Optional<UUID> project) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("everywhere", project.isEmpty())
                .param("project", project.orElse(new UUID(0, 0)));
    }
}
