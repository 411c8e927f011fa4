package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.EnvironmentGrants;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which projects an environment is granted to. */
@Component
class GrantsOfEnvironments implements EnvironmentGrants {

    private static final String LIVING = """
            select p.id, p.name from share_grant g
            join project p on p.tenant_id = g.tenant_id and p.id = g.project_id
            where g.tenant_id = :tenant and g.credential_id = :credential and g.environment_id = :environment
              and (g.expires_at is null or g.expires_at > now())
            order by p.name_key, p.id
            """;
    private static final String FORGET = """
            delete from share_grant
            where tenant_id = :tenant and credential_id = :credential and environment_id = :environment
              and expires_at <= now()
            """;
    private final JdbcClient jdbc;

    GrantsOfEnvironments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GrantedProject> living(UUID credential, UUID environment) {
        return about(LIVING, credential, environment)
                .query((row, n) -> new GrantedProject(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    @Override
    public void forgetExpired(UUID credential, UUID environment) {
        about(FORGET, credential, environment).update();
    }

    private JdbcClient.StatementSpec about(String sql, UUID credential, UUID environment) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("environment", environment);
    }
}
