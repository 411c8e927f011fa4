package io.strongroom.credentials.credential;

import io.strongroom.platform.data.rounds.Rounds;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for credentials of all tenants that end within seven days, of which their owner was not told. One that fails keeps none waiting. */
@Component
@EnableConfigurationProperties(ExpirySettings.class)
class ExpiryRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryRounds.class);

    private static final String ENDING = """
            select tenant_id, id from credential
            where expires_at is not null and expiry_told is distinct from expires_at
              and expires_at <= now() + interval '7 days'
            order by expires_at limit :most
            """;

    private final JdbcClient ops;
    private final ExpiryNotices notices;
    private final ExpirySettings settings;

    ExpiryRounds(@Qualifier("opsJdbc") JdbcClient ops, ExpiryNotices notices, ExpirySettings settings) {
        super("expiry-notices", settings.every());
        this.ops = ops;
        this.notices = notices;
        this.settings = settings;
    }

    private record Ending(UUID tenant, UUID id) {}

    @Override
    protected void round() {
        List<Ending> ending = ops.sql(ENDING)
                .param("most", settings.most())
                .query((row, n) -> new Ending(row.getObject("tenant_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
        ending.forEach(this::tell);
    }

    private void tell(Ending credential) {
        try {
            CurrentTenant.run(credential.tenant(), () -> notices.tell(credential.id()));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The end of credential {} could not be told; the next round tries again", credential.id(), failure);
        }
    }
}
