package io.strongroom.platform.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the contract reads and writes a Kafka. */
final class KafkaContract {
    private static final TopicPartition KEPT = new TopicPartition("kept", 0);

    private KafkaContract() {}

    static void write(String bootstrap, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        try (var admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(KEPT.topic())) {
                admin.createTopics(List.of(new NewTopic(KEPT.topic(), 1, (short) 1)))
                        .all()
                        .get(10, TimeUnit.SECONDS);
            }
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(KEPT.topic(), text)).get(10, TimeUnit.SECONDS);
        }
    }

    /** The last record. */
    static String read(String bootstrap) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 2_000, "request.timeout.ms", 1_500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(KEPT));
            var end = consumer.endOffsets(List.of(KEPT)).getOrDefault(KEPT, 0L);
            consumer.seek(KEPT, end - 1);
            return consumer.poll(Duration.ofSeconds(2)).records(KEPT).getFirst().value();
        }
    }
}
