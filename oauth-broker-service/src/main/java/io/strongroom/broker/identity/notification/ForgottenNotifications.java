package io.strongroom.broker.identity.notification;

import io.strongroom.platform.data.rounds.Rounds;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes notifications of all tenants that are kept no longer. */
@Component
@EnableConfigurationProperties(NotificationSettings.class)
class ForgottenNotifications extends Rounds {

    private final JdbcClient ops;
    private final NotificationSettings settings;
    private final Clock clock;

    ForgottenNotifications(@Qualifier("opsJdbc") JdbcClient ops, NotificationSettings settings, Clock clock) {
        super("forgotten-notifications", settings.cleanEvery());
        this.ops = ops;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void round() {
        ops.sql("delete from notifications where created_at <= ?")
                .param(clock.instant().minus(settings.keptFor()).atOffset(ZoneOffset.UTC))
                .update();
    }
}
