package io.strongroom.credentials.usage;

import io.strongroom.credentials.usage.UsageImpact.UsedBy;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which steps use a credential, before it is taken from a project or from all of them. */
@Component
public class UsageImpacts {

    private static final int SHOWN = 100;

    /** Of living shares: where it was withdrawn already, nothing more breaks. */
    private static final String LIVING = """
            from usage u
            join share s on s.tenant_id = u.tenant_id and s.credential_id = u.credential_id and s.project_id = u.project_id
            where u.tenant_id = :tenant and u.credential_id = :credential and s.withdrawn_at is null
              and (:everywhere or u.project_id = :project)
            """;

    private final JdbcClient jdbc;

    UsageImpacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one project. */
    @Transactional(readOnly = true)
    public UsageImpact inProject(UUID credential, UUID project) {
        return impact(credential, Optional.of(project));
    }

    /** In all projects that it is shared with. */
    @Transactional(readOnly = true)
    public UsageImpact everywhere(UUID credential) {
        return impact(credential, Optional.empty());
    }

    private UsageImpact impact(UUID credential, Optional<UUID> project) {
        List<UsedBy> shown = of(
                        "select u.project_id, u.ref, u.label " + LIVING + " order by u.project_id, u.ref limit "
                                + SHOWN,
                        credential,
                        project)
                .query((row, n) -> new UsedBy(
                        row.getObject("project_id", UUID.class), row.getString("ref"), row.getString("label")))
                .list();
        long total = shown.size() < SHOWN
                ? shown.size()
                : of("select count(*) " + LIVING, credential, project)
                        .query(Long.class)
                        .single();
        return new UsageImpact(shown, total);
    }

    private JdbcClient.StatementSpec of(String sql, UUID credential, Optional<UUID> project) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("everywhere", project.isEmpty())
                .param("project", project.orElse(new UUID(0, 0)));
    }
}
