package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.Belongings;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shares of a credential that is purged, withdrawn ones too; their grants and usages go with them. */
@Component
class PurgedShares implements Belongings {

    private final JdbcClient jdbc;

    PurgedShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void purge(UUID credential) {
        jdbc.sql("delete from share where tenant_id = :tenant and credential_id = :credential")
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .update();
    }
}
