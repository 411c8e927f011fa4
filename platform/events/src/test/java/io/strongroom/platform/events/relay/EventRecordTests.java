package io.strongroom.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.events.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventRecordTests {

    private static final UUID TENANT = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final UUID ID = UUID.fromString("0198c000-0000-7000-8000-000000000002");

    @Test
    void headersKeepTheContractAndTheKeyIsTheTenant() {
        var record = EventRecord.of(row("c-1", "u-1"), "/credential-service");

        assertThat(record.topic()).isEqualTo("strongroom.access-events.v1");
        assertThat(record.key()).isEqualTo(TENANT.toString());
        assertThat(headers(record))
                .containsEntry("ce_subject", "c-1")
                .containsEntry("ce_time", "2026-03-01T10:00:00.250Z")
                .containsEntry("ce_sequence", "00000000000000000042")
                .containsEntry("ce_authid", "u-1");
        assertKept(record);
    }

    @Test
    void whatAnEventDoesNotHaveHasNoHeader() {
        var record = EventRecord.of(row(null, null), "/credential-service");

        assertThat(headers(record)).doesNotContainKeys("ce_subject", "ce_authid");
        assertKept(record);
    }

    private static void assertKept(ProducerRecord<?, ?> record) {
        String json = JsonMapper.builder().build().writeValueAsString(headers(record));
        assertThat(Contracts.broken("access-event-headers.schema.json", json)).isEmpty();
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static OutboxRecord row(@Nullable String subject, @Nullable String actor) {
        return new OutboxRecord(
                ID,
                TENANT,
                "strongroom.credential.created",
                subject,
                Instant.parse("2026-03-01T10:00:00.250Z"),
                actor == null ? "anonymous" : "user",
                actor,
                "00-0198c00000007000800000000000000a-00000000000000aa-00",
                false,
                "{\"metadata\":{\"a\":1}}",
                Instant.EPOCH,
                7,
                42);
    }
}
