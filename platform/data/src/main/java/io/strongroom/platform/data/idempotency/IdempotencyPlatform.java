package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.data.migration.PlatformMigration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Import this beside a data platform to let handlers take an {@link IdempotencyKey}. The service brings a {@link FingerprintKey}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
public class IdempotencyPlatform {

    @Bean
    PlatformMigration idempotencyMigration() {
        return new PlatformMigration("idempotency", "classpath:io/strongroom/platform/data/idempotency/migration", 10);
    }

    @Bean
    IdempotencyArgument idempotencyArgument(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            IdempotencySettings settings,
            Clock clock,
            FingerprintKey key) {
        return new IdempotencyArgument(
                new ReservationTable(jdbc, transactions, json, settings, clock), new Fingerprints(key));
    }

    @Bean
    ForgottenKeys forgottenKeys(@Qualifier("opsJdbc") JdbcClient ops, IdempotencySettings settings, Clock clock) {
        return new ForgottenKeys(ops, settings, clock);
    }
}
