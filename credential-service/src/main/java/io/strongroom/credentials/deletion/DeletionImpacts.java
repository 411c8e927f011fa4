package io.strongroom.credentials.deletion;

import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.deletion.DeletionImpact.AffectedProject;
import io.strongroom.credentials.deletion.DeletionImpact.GraceDays;
import io.strongroom.credentials.keychain.KeychainImpact;
import io.strongroom.credentials.keychain.KeychainImpacts;
import io.strongroom.credentials.usage.UsageImpact;
import io.strongroom.credentials.usage.UsageImpacts;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what uses a credential. */
@Component
class DeletionImpacts {

    private static final String PROJECTS = """
            select p.id, p.name, p.minimum_grace_days, array(
              select e.name from share_grant g
              join environment e on e.tenant_id = g.tenant_id and e.id = g.environment_id
              where g.tenant_id = s.tenant_id and g.credential_id = s.credential_id and g.project_id = s.project_id
                and (g.expires_at is null or g.expires_at > now())
              order by e.name) as environments
            from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
            order by p.name_key, p.id
            """;

    private static final String LAST_USED =
            "select last_used_at from credential where tenant_id = :tenant and id = :credential";

    private final JdbcClient jdbc;
    private final UsageImpacts usages;
    private final KeychainImpacts keychains;
    private final GracePeriods periods;

    DeletionImpacts(JdbcClient jdbc, UsageImpacts usages, KeychainImpacts keychains, GracePeriods periods) {
        this.jdbc = jdbc;
        this.usages = usages;
        this.keychains = keychains;
        this.periods = periods;
    }

    @Transactional(readOnly = true)
    public DeletionImpact of(VisibleCredential credential) {
        List<AffectedProject> projects =
                about(PROJECTS, credential.id()).query((row, n) -> project(row)).list();
        UsageImpact used = usages.everywhere(credential.id());
        KeychainImpact leading = keychains.everywhere(credential.id());
        GracePeriods.Bounds bounds = periods.of(credential.id());
        return new DeletionImpact(
                projects,
                used.usages(),
                used.total(),
                leading.keychains(),
                leading.total(),
                lastUsedAt(credential.id()),
                new GraceDays(bounds.least(), bounds.usual(), bounds.most()));
    }

    private @Nullable Instant lastUsedAt(UUID credential) {
        return about(LAST_USED, credential)
                .query((row, n) -> row.getObject("last_used_at", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private JdbcClient.StatementSpec about(String sql, UUID credential) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("credential", credential);
    }

    private static AffectedProject project(ResultSet row) throws SQLException {
        return new AffectedProject(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("environments").getArray()),
                row.getInt("minimum_grace_days"));
    }
}
