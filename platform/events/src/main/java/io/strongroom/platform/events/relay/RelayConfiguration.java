package io.strongroom.platform.events.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.strongroom.platform.events.EventsProperties;
import io.strongroom.platform.events.PublishedBatch;
import io.strongroom.platform.web.peer.PeerClients;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the relay. Kafka's address and security come from {@code spring.kafka}; what the order depends on is set here. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    TopicSetup topicSetup(KafkaProperties kafka, EventsProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.putAll(Map.of("request.timeout.ms", 4_000, "default.api.timeout.ms", 5_000));
        return new TopicSetup(settings, properties.replicationFactor(), properties.retention());
    }

    @Bean
    Publisher publisher(KafkaProperties kafka, @Value("${strongroom.service.name}") String service) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.putAll(Publisher.settings());
        settings.put("client.id", service + "-relay");
        return new Publisher(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()), "/" + service);
    }

    @Bean
    OutboxHours outboxHours(@Qualifier("opsJdbc") JdbcClient ops, Clock clock, MeterRegistry meters) {
        var hours = new OutboxHours(ops, clock);
        TimeGauge.builder(
                        "strongroom.outbox.unconfirmed.age",
                        () -> hours.oldest().toSeconds(),
                        TimeUnit.SECONDS)
                .description("Age of the oldest hour of published events that the log has not confirmed")
                .register(meters);
        return hours;
    }

    @Bean
    Relay relay(
            @Qualifier("opsJdbc") JdbcClient ops,
            @Qualifier("opsTransactions") TransactionTemplate transactions,
            List<PublishedBatch> listeners,
            Publisher publisher,
            TopicSetup setup,
            OutboxHours hours,
            ObjectProvider<PeerClients> peers,
            ObjectProvider<ConfirmedOffsets> own,
            EventsProperties properties) {
        ConfirmedOffsets confirmed = own.getIfAvailable(() -> new PeerOffsets(peers.getObject()));
        return new Relay(
                new Shards(ops, transactions, listeners),
                new Leases(ops, properties.lease()),
                publisher,
                new RelayUpkeep(setup, new Topic(ops, transactions), hours, confirmed),
                properties.lease(),
                properties.poll());
    }
}
