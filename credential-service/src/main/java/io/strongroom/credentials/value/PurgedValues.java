package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.Belongings;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of all environments of a credential that is purged: their rows go, and what they name goes to the reaper. */
@Component
class PurgedValues implements Belongings {

    private static final String PURGE = """
            with dropped as (
              delete from value_version where tenant_id = :tenant and credential_id = :credential
              returning environment_id, path)
            insert into value_intent (tenant_id, id, credential_id, environment_id, path, state, created_at, changed_at)
            select distinct on (d.path)
              :tenant, gen_random_uuid(), :credential, d.environment_id, d.path, 'reaping', now(), now()
            from dropped d where d.path is not null
            on conflict (tenant_id, path) do nothing
            """;

    private final JdbcClient jdbc;

    PurgedValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void purge(UUID credential) {
        jdbc.sql(PURGE)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .update();
    }
}
