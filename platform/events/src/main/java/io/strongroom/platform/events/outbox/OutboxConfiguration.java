package io.strongroom.platform.events.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.data.migration.PlatformMigration;
import io.strongroom.platform.events.EventsProperties;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.SharedCommits;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the two ways into the outbox. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    PlatformMigration eventsMigration() {
        return new PlatformMigration("events", "classpath:io/strongroom/platform/events/migration", 10);
    }

    @Bean
    OutboxRows outboxRows(@Value("${strongroom.service.name}") String service) {
        return new OutboxRows(service);
    }

    @Bean
    OutboxBound outboxBound(@Qualifier("opsJdbc") JdbcClient ops, EventsProperties properties, MeterRegistry meters) {
        return new OutboxBound(ops, properties.outboxBound(), meters);
    }

    @Bean
    OutboxGauge outboxGauge(OutboxBound bound) {
        return new OutboxGauge(bound);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, OutboxRows rows, OutboxBound bound) {
        return new JdbcOutbox(jdbc, rows, bound);
    }

    /** One connection of its own, so that the shared commit never queues behind the requests that wait for it. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    @DependsOnDatabaseInitialization
    HikariDataSource sharedCommitDataSource(HikariDataSource application) {
        var config = new HikariConfig();
        config.setPoolName("shared-commits");
        config.setJdbcUrl(application.getJdbcUrl());
        config.setUsername(application.getUsername());
        config.setPassword(application.getPassword());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(application.getConnectionTimeout());
        config.setKeepaliveTime(application.getKeepaliveTime());
        config.setDataSourceProperties(application.getDataSourceProperties());
        return new HikariDataSource(config);
    }

    @Bean
    SharedCommits sharedCommits(
            OutboxRows rows,
            OutboxBound bound,
            @Qualifier("sharedCommitDataSource") HikariDataSource dataSource,
            EventsProperties properties,
            MeterRegistry meters) {
        return new SharedCommitWriter(rows, bound, new AppendStatement(dataSource), properties.commitWait(), meters);
    }
}
