package io.strongroom.credentials.world;

import io.strongroom.platform.servers.TestServers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Withdraws people's tokens as oauth-broker-service does. */
public final class Withdrawals {

    private static final String TOPIC = "strongroom.identity-changes.v1";

    /** The topic is there from the start, as the identity service makes it. */
    static Withdrawals start() {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new Withdrawals();
    }

    /** All tokens that somebody of the tenant has by now. */
    public void withdraw(Tenant tenant, Someone user) {
        String key = tenant.id() + "/user/" + user.id();
        String value = "{\"not_before\":\"" + Instant.now().plusSeconds(1) + "\"}";
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrap());
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value)).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
