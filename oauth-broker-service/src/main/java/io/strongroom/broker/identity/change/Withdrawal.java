package io.strongroom.broker.identity.change;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.id.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells every service that something's tokens are refused from now on. */
@Component
public class Withdrawal {

    private final JdbcClient jdbc;
    private final ChangePublisher publisher;
    private final Clock clock;

    Withdrawal(JdbcClient jdbc, ChangePublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Goes with the current transaction and is published right after it; within 2 s every service knows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Subject kind, UUID subject) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "insert into identity_changes (id, tenant_id, kind, subject_id, not_before, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.v7(), CurrentTenant.required(), kind.wireName(), subject, now, now)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publisher.wake();
            }
        });
    }
}
