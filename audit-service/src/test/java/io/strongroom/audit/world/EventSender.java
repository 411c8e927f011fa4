package io.strongroom.audit.world;

import io.strongroom.audit.log.EventFacts;
import io.strongroom.audit.log.EventJson;
import io.strongroom.audit.log.UnusableEventException;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.ocsf.Circumstances;
import io.strongroom.platform.events.ocsf.OcsfBody;
import io.strongroom.platform.events.relay.AccessEvents;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends what services send, and what they never would. */
public final class EventSender implements AutoCloseable {

    public static final String SOURCE = "/credential-service";

    private final KafkaProducer<String, byte[]> producer;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    EventSender(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends it with the tenant's next sequence, and returns its id. */
    public UUID send(UUID tenant, AccessEvent.Builder event, Actor actor, @Nullable String ip) {
        return send(tenant, event, actor, ip, sequences.merge(tenant, 1L, Long::sum));
    }

    public UUID send(UUID tenant, AccessEvent.Builder event) {
        return send(tenant, event, Actor.machine("m-1"), "192.0.2.1");
    }

    public UUID send(UUID tenant, AccessEvent.Builder event, long sequence) {
        return send(tenant, event, Actor.machine("m-1"), "192.0.2.1", sequence);
    }

    private UUID send(UUID tenant, AccessEvent.Builder event, Actor actor, @Nullable String ip, long sequence) {
        AccessEvent built = event.build();
        RecordMetadata _ = send(record(tenant, body(built, tenant, actor, ip, sequence)));
        return built.id();
    }

    public static byte[] body(AccessEvent event, UUID tenant, Actor actor, @Nullable String ip, long sequence) {
        var circumstances = new Circumstances(
                SOURCE,
                tenant,
                actor,
                "corr-" + event.id(),
                ip,
                "POST",
                "/api/v1/projects/{p}/credentials/{c}/resolve");
        return OcsfBody.withSequence(OcsfBody.of(event, circumstances), sequence);
    }

    /** The record that a relay makes of this body. */
    public static ProducerRecord<String, byte[]> record(UUID tenant, byte[] body) {
        var record = new ProducerRecord<>(AccessEvents.TOPIC, tenant.toString(), body);
        headers(tenant, body)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static Map<String, String> headers(UUID tenant, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            EventFacts facts = EventFacts.of(EventJson.parse(body));
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", facts.id().toString());
            headers.put("ce_source", facts.source());
            headers.put("ce_type", facts.type());
            headers.put("ce_tenant", tenant.toString());
            headers.put("ce_sequence", "%020d".formatted(facts.sequence()));
        } catch (UnusableEventException broken) {
            headers.put("ce_id", "none");
        }
        return headers;
    }

    public RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
