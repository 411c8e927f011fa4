package io.strongroom.credentials.deletion;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.credentials.credential.CredentialPurge;
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

/**
 * Purges the credentials of all tenants whose period of grace has ended. The role of background work finds them, and each is purged as the
 * application, behind its tenant's wall. One that fails keeps none waiting.
 */
@Component
@EnableConfigurationProperties(DeletionSettings.class)
class PurgeRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(PurgeRounds.class);

    private static final String DUE =
            "select tenant_id, id from credential where purge_at <= now() order by purge_at limit :most";

    private final JdbcClient ops;
    private final CredentialPurge purge;
    private final PurgeSettings settings;
    private final PurgeMeters meters;

    PurgeRounds(
            @Qualifier("opsJdbc") JdbcClient ops,
            CredentialPurge purge,
            DeletionSettings settings,
            MeterRegistry meters) {
        super("purges", settings.purge().every());
        this.ops = ops;
        this.purge = purge;
        this.settings = settings.purge();
        this.meters = new PurgeMeters(meters);
    }

    private record Due(UUID tenant, UUID id) {}

    @Override
    protected void round() {
        List<Due> due = ops.sql(DUE)
                .param("most", settings.most())
                .query((row, n) -> new Due(row.getObject("tenant_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
        meters.found(due.size());
        due.forEach(this::purge);
        meters.done();
    }

    private void purge(Due due) {
        try {
            if (CurrentTenant.call(due.tenant(), () -> purge.purge(due.id()))) {
                meters.purged();
            }
        } catch (RuntimeException failure) {
            meters.failed();
            LOG.warn("Credential {} could not be purged; the next round tries again", due.id(), failure);
        }
    }
}
