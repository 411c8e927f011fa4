package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.data.rounds.Rounds;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes keys of all tenants that are kept no longer. They count for nothing before that already. */
class ForgottenKeys extends Rounds {

    private final JdbcClient ops;
    private final IdempotencySettings settings;
    private final Clock clock;

    ForgottenKeys(JdbcClient ops, IdempotencySettings settings, Clock clock) {
        super("forgotten-keys", settings.cleanEvery());
        this.ops = ops;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were removed */
    int remove() {
        return ops.sql("delete from idempotency_key where taken_at <= ?")
                .param(clock.instant().minus(settings.keptFor()).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    protected void round() {
        remove();
    }
}
