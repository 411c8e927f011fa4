package io.strongroom.audit.intake;

import io.strongroom.audit.log.EventFacts;
import io.strongroom.audit.log.EventJson;
import io.strongroom.audit.log.Leaf;
import io.strongroom.audit.log.UnusableEventException;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads records. An event is what can be a leaf and is bound by it in every part: its key and headers say what its body says, and its id
 * was made when it happened, so that the log can be cut by days and searched by time.
 */
final class RecordReading {

    private static final int LARGEST = 65_535;
    private static final int LONGEST = 500;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    /** How far an event's time may be from its id's; searches look that much further. */
    static final Duration SLACK = Duration.ofMinutes(5);

    private final Clock clock;

    RecordReading(Clock clock) {
        this.clock = clock;
    }

    Received read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return event(record);
        } catch (UnusableEventException unusable) {
            return new Received.Poison(Place.of(record), tenant(record), unusable.why(), record);
        }
    }

    private Received event(ConsumerRecord<byte[], byte[]> record) throws UnusableEventException {
        byte[] value = record.value();
        if (value == null || value.length > LARGEST) {
            throw new UnusableEventException(value == null ? "it has no value" : "it is larger than 64 KiB");
        }
        JsonNode json = EventJson.parse(value);
        EventFacts facts = EventFacts.of(json);
        checkEnvelope(record, facts);
        checkTime(facts);
        checkLengths(facts);
        return new Received.Event(Place.of(record), facts, value, Leaf.hash(json));
    }

    private static void checkEnvelope(ConsumerRecord<byte[], byte[]> record, EventFacts facts)
            throws UnusableEventException {
        requireSame("key", text(record.key()), facts.tenant().toString());
        requireSame("ce_tenant", header(record, "ce_tenant"), facts.tenant().toString());
        requireSame("ce_id", header(record, "ce_id"), facts.id().toString());
        requireSame("ce_source", header(record, "ce_source"), facts.source());
        requireSame("ce_type", header(record, "ce_type"), facts.type());
        requireSame("ce_sequence", header(record, "ce_sequence"), "%020d".formatted(facts.sequence()));
    }

    private static void requireSame(String name, String outside, String inside) throws UnusableEventException {
        if (!outside.equals(inside)) {
            throw new UnusableEventException(name + " is not what the event says");
        }
    }

    private void checkTime(EventFacts facts) throws UnusableEventException {
        Instant made = Instant.ofEpochMilli(facts.id().getMostSignificantBits() >>> 16);
        if (facts.id().version() != 7
                || made.isBefore(FIRST)
                || made.isAfter(clock.instant().plus(AHEAD))) {
            throw new UnusableEventException("its id is no UUIDv7 of a time that can be");
        }
        if (Duration.between(made, facts.time()).abs().compareTo(SLACK) > 0) {
            throw new UnusableEventException("its time is not the one of its id");
        }
    }

    /** What is searched for stands in an index, whose rows are bounded. */
    private static void checkLengths(EventFacts facts) throws UnusableEventException {
        if (facts.searchable().anyMatch(text -> text.length() > LONGEST)) {
            throw new UnusableEventException("a field is longer than can be searched for");
        }
    }

    /** The key's tenant where it is one, else the instance: somebody has to see the finding. */
    private static UUID tenant(ConsumerRecord<byte[], byte[]> record) {
        return Ids.parse(text(record.key())).orElse(Tenants.RESERVED);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
