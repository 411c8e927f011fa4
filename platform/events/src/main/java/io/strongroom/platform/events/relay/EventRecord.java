package io.strongroom.platform.events.relay;

import io.strongroom.platform.events.ocsf.OcsfBody;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as a Kafka record: CloudEvents 1.0, Kafka protocol binding, binary mode. */
final class EventRecord {

    private EventRecord() {}

    /** @param source {@code ce_source}, the sending service with a leading slash */
    static ProducerRecord<String, byte[]> of(OutboxRecord row, String source) {
        var record = new ProducerRecord<>(
                AccessEvents.TOPIC, row.tenant().toString(), OcsfBody.withSequence(row.body(), row.sequence()));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.id().toString());
        add(headers, "ce_source", source);
        add(headers, "ce_type", row.type());
        add(headers, "ce_subject", row.subject());
        add(headers, "ce_time", row.time().toString());
        add(headers, "ce_tenant", row.tenant().toString());
        add(headers, "ce_sequence", "%020d".formatted(row.sequence()));
        add(headers, "ce_authtype", row.authType());
        add(headers, "ce_authid", row.authId());
        add(headers, "traceparent", row.traceparent());
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            Headers _ = headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
