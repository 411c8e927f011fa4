package io.strongroom.credentials.keychain;

import io.strongroom.credentials.credential.Belongings;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keychains whose default is purged have none. */
@Component
class PurgedDefaults implements Belongings {

    private static final String FORGET = """
            update keychain set default_credential_id = null, version = version + 1, updated_at = now()
            where tenant_id = :tenant and default_credential_id = :credential
            """;

    private final JdbcClient jdbc;

    PurgedDefaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void purge(UUID credential) {
        jdbc.sql(FORGET)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .update();
    }
}
