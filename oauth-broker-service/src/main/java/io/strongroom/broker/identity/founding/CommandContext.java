package io.strongroom.broker.identity.founding;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.broker.identity.user.FirstSuperuser;
import io.strongroom.broker.identity.user.PasswordHashing;
import io.strongroom.platform.data.JdbcDataPlatform;
import io.strongroom.platform.events.EventsProperties;
import io.strongroom.platform.events.outbox.OutboxConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What the command needs of the service: its database, migrated, and the outbox, from which the service itself publishes once it runs. Not
 * a {@code @Configuration}, so that the service does not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({JdbcDataPlatform.class, OutboxConfiguration.class, PasswordHashing.class, FirstSuperuser.class})
@EnableConfigurationProperties(EventsProperties.class)
class CommandContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
