package io.strongroom.platform.events.relay;

import io.strongroom.platform.events.EventsDatabase;
import io.strongroom.platform.events.PublishedBatch;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.web.trace.Spans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A database with an outbox, the real topic, and relays that are moved by hand. */
final class RelayRig implements AutoCloseable {

    static final RelayMeters METERS = new RelayMeters(new io.micrometer.core.instrument.simple.SimpleMeterRegistry());

    static final String SOURCE = "/test-service";

    final EventsDatabase database;
    final TopicSetup setup = new TopicSetup(
            Map.of("bootstrap.servers", bootstrap(), "default.api.timeout.ms", 5000, "request.timeout.ms", 4000),
            (short) -1,
            Duration.ofDays(1));
    final String topicId = setup.ensure().orElseThrow();
    private final List<Publisher> publishers = new ArrayList<>();

    RelayRig() {
        this(EventsDatabase.shared());
    }

    RelayRig(EventsDatabase database) {
        this.database = database;
    }

    static String bootstrap() {
        return TestServers.kafka().bootstrap();
    }

    Leases leases(Duration length) {
        return new Leases(database.ops(), length);
    }

    Shards shards(PublishedBatch... listeners) {
        return new Shards(database.ops(), database.opsTransactions(), List.of(listeners));
    }

    Publisher publisher() {
        var publisher = new Publisher(RelayRig::producer, SOURCE, Spans.none());
        publishers.add(publisher);
        return publisher;
    }

    static Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(Publisher.settings());
        settings.put("bootstrap.servers", bootstrap());
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Takes what it can and relays it all. */
    void relayAll() {
        Leases leases = leases(Duration.ofSeconds(30));
        Publisher publisher = publisher();
        leases.take().forEach(lease -> new ShardRelay(lease, shards(), publisher, METERS).run());
        int _ = leases.release();
    }

    List<Long> sequences(UUID tenant) {
        return TopicReader.records(bootstrap(), tenant).stream()
                .map(record -> Long.valueOf(TopicReader.header(record, "ce_sequence")))
                .toList();
    }

    @Override
    public void close() {
        publishers.forEach(Publisher::close);
    }
}
