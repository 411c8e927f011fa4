package io.strongroom.credentials.transfer;

import io.strongroom.credentials.credential.Belongings;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The transfers of a credential that is purged; the log keeps that they were. */
@Component
class PurgedTransfers implements Belongings {

    private final JdbcClient jdbc;

    PurgedTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void purge(UUID credential) {
        jdbc.sql("delete from transfer where tenant_id = :tenant and credential_id = :credential")
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .update();
    }
}
