package io.strongroom.credentials.deletion;

import io.strongroom.credentials.project.GraceDays;
import io.strongroom.credentials.setting.TenantSettings;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long credentials can still be had back after their deletion: as long as the tenant and each project that has them asks for. */
@Component
class GracePeriods {

    private static final String OF_PROJECTS = """
            select coalesce(max(p.minimum_grace_days), 0) from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final TenantSettings tenant;
    private final DeletionSettings settings;

    GracePeriods(JdbcClient jdbc, TenantSettings tenant, DeletionSettings settings) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.settings = settings;
    }

    /** In days. @param usual what it is where the owner names none */
    record Bounds(int least, int usual, int most) {}

    Bounds of(UUID credential) {
        int least = Math.max(tenant.minimumGraceDays(), ofProjects(credential));
        return new Bounds(least, Math.max(least, settings.graceDays()), GraceDays.MOST);
    }

    /** @throws ProblemException 422 for fewer days than it takes, or more than there may be */
    int days(UUID credential, @Nullable Integer asked) {
        Bounds bounds = of(credential);
        if (asked == null) {
            return bounds.usual();
        }
        if (asked < bounds.least() || asked > bounds.most()) {
            throw ProblemException.invalid(
                    "/grace_days",
                    "The deletion of this credential takes " + bounds.least() + " to " + bounds.most()
                            + " days of grace.");
        }
        return asked;
    }

    private int ofProjects(UUID credential) {
        return jdbc.sql(OF_PROJECTS)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .query(Integer.class)
                .single();
    }
}
