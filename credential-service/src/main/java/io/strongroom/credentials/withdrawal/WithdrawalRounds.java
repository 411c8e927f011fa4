package io.strongroom.credentials.withdrawal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.data.rounds.Rounds;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes on with the withdrawals of all tenants that are not done. One that fails is tried again in the next round and keeps none waiting. */
@Component
class WithdrawalRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawalRounds.class);

    private static final String RUNNING =
            "select tenant_id, id from withdrawal where finished_at is null order by asked_at limit 100";

    private final JdbcClient ops;
    private final WithdrawalStep step;
    private final WithdrawalSettings settings;
    private final Counter failures;

    WithdrawalRounds(
            @Qualifier("opsJdbc") JdbcClient ops,
            WithdrawalStep step,
            WithdrawalSettings settings,
            MeterRegistry meters) {
        super("withdrawals", settings.every());
        this.ops = ops;
        this.step = step;
        this.settings = settings;
        this.failures = Counter.builder("strongroom.withdrawals.failures")
                .description("Withdrawals of what a person shared that a round could not go on with")
                .register(meters);
    }

    private record Running(UUID tenant, UUID id) {}

    @Override
    protected void round() {
        List<Running> running = ops.sql(RUNNING)
                .query((row, n) -> new Running(row.getObject("tenant_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
        running.forEach(this::goOn);
    }

    private void goOn(Running withdrawal) {
        try {
            CurrentTenant.run(withdrawal.tenant(), () -> makeSteps(withdrawal.id()));
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.warn("Withdrawal {} could not go on; the next round tries again", withdrawal.id(), failure);
        }
    }

    private void makeSteps(UUID id) {
        int made = 0;
        while (made < settings.most() && step.make(id)) {
            made++;
        }
    }
}
