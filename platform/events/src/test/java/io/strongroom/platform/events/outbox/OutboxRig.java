package io.strongroom.platform.events.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.data.tenant.TenantJdbcTransactionManager;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.EventsDatabase;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Both ways into the outbox of a new database. */
final class OutboxRig implements AutoCloseable {

    final EventsDatabase database = EventsDatabase.shared();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final OutboxBound bound;
    final JdbcOutbox outbox;
    final SharedCommitWriter commits;
    final TransactionTemplate transactions = new TransactionTemplate(new TenantJdbcTransactionManager(database.app()));

    OutboxRig(long most) {
        var rows = new OutboxRows("test-service");
        bound = new OutboxBound(database.ops(), most, meters);
        bound.refresh();
        outbox = new JdbcOutbox(JdbcClient.create(database.app()), rows, bound);
        commits =
                new SharedCommitWriter(rows, bound, new AppendStatement(database.app()), Duration.ofSeconds(3), meters);
        commits.start();
    }

    static AccessEvent event(UUID tenant) {
        return AccessEvent.of("strongroom.credential.value.resolved")
                .tenant(tenant)
                .resource("credential", UUID.randomUUID(), "Name")
                .build();
    }

    double figure(String gauge) {
        return meters.get(gauge).gauge().value();
    }

    long stored() {
        return database.count("access_event_outbox");
    }

    @Override
    public void close() {
        commits.stop();
    }
}
