package io.strongroom.platform.events.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.events.EventsProperties;
import io.strongroom.platform.events.PublishedBatch;
import io.strongroom.platform.web.peer.PeerClients;
import io.strongroom.platform.web.trace.Spans;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Publisher publisher(KafkaProperties kafka, @Value("${strongroom.service.name}") String service, Spans spans) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.putAll(Publisher.settings());
        settings.put("client.id", service + "-relay");
        return new Publisher(
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                "/" + service,
                spans);
    }

    @Bean
    OutboxHours outboxHours(@Qualifier("opsJdbc") JdbcClient ops, Clock clock) {
        return new OutboxHours(ops, clock);
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
            EventsProperties properties,
            MeterRegistry registry) {
        var meters = new RelayMeters(registry);
        var unconfirmed = new Unconfirmed(ops);
        meters.unconfirmed(hours, unconfirmed);
        ConfirmedOffsets confirmed = own.getIfAvailable(() -> new PeerOffsets(peers.getObject()));
        return new Relay(
                new Shards(ops, transactions, listeners),
                new Leases(ops, properties.lease()),
                publisher,
                new RelayUpkeep(setup, new Topic(ops, transactions), hours, confirmed, unconfirmed),
                meters,
                properties);
    }
}
