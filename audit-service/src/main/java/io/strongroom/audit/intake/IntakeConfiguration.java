package io.strongroom.audit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.events.relay.ConfirmedOffsets;
import io.strongroom.platform.events.relay.TopicSetup;
import io.strongroom.platform.web.peer.InternalAccess;
import io.strongroom.platform.web.trace.Spans;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the intake, in the ops role: it may insert into every tenant's log and change nothing in it. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    LogWriter logWriter(
            @Qualifier("opsDataSource") DataSource dataSource,
            @Qualifier("opsTransactions") TransactionTemplate transactions,
            IntakeProperties properties,
            Clock clock) {
        var jdbc = new JdbcTemplate(dataSource);
        return new LogWriter(jdbc, transactions, new DayPartitions(jdbc, clock, properties.daysAhead()));
    }

    @Bean
    Storage storage(LogWriter writer, Clock clock, Spans spans, MeterRegistry meters) {
        return new Storage(new RecordReading(clock), writer, new IntakeSpans(spans), meters);
    }

    /** Named {@code intake} among the health contributors. */
    @Bean
    IntakeHealth intakeHealthIndicator(Clock clock, MeterRegistry meters) {
        var health = new IntakeHealth(clock);
        IntakeMeters.register(health, meters);
        return health;
    }

    @Bean
    Intake intake(
            KafkaProperties kafka,
            IntakeProperties properties,
            TopicSetup topic,
            LogWriter writer,
            Storage storage,
            IntakeHealth health) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.putAll(Map.of(
                "group.id",
                properties.group(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false,
                "max.poll.records",
                500,
                "session.timeout.ms",
                6_000,
                "heartbeat.interval.ms",
                2_000,
                // Few large transactions where much comes, and where little comes a wait that nobody notices.
                "fetch.min.bytes",
                1 << 16,
                "fetch.max.wait.ms",
                200));
        return new Intake(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new TopicIdentity(topic),
                writer,
                storage,
                health);
    }

    @Bean
    ConfirmedOffsets storedOffsets(@Qualifier("opsJdbc") JdbcClient ops) {
        return new StoredOffsetsTable(ops);
    }

    @Bean
    InternalAccess relaysReadOffsets() {
        var access = new InternalAccess();
        List.of("credential-service", "oauth-broker-service", "schema-registry-service")
                .forEach(service -> access.allow(service, "GET", "/internal/offsets"));
        return access;
    }
}
