package io.strongroom.credentials.grant;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether credentials are shared with projects now, for modules that build on shares. */
@Component
public class LivingShares {

    private static final String LIVING = """
            select 1 from share
            where tenant_id = :tenant and credential_id = :credential and project_id = :project and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    LivingShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean exists(UUID project, UUID credential) {
        return found(LIVING, project, credential);
    }

    /**
     * Keeps a share from being withdrawn until the current transaction ends; two that hold one follow one another.
     *
     * @throws ProblemException 404 when there is none
     */
    public void hold(UUID project, UUID credential) {
        if (!found(LIVING + " for no key update", project, credential)) {
            throw ProblemException.notFound();
        }
    }

    private boolean found(String sql, UUID project, UUID credential) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("project", project)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
