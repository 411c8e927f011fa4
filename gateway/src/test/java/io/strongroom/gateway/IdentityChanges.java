package io.strongroom.gateway;

import io.strongroom.platform.servers.TestServers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes withdrawals as the identity service does. */
final class IdentityChanges {

    private static final String TOPIC = "strongroom.identity-changes.v1";

    void createTopic() {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    void withdraw(UUID tenant, String kind, Object id, Instant notBefore) {
        publish(tenant + "/" + kind + "/" + id, "{\"not_before\":\"" + notBefore + "\"}");
    }

    void publish(String key, String value) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", TestServers.kafka().bootstrap());
    }
}
