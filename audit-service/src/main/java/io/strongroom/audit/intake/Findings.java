package io.strongroom.audit.intake;

import io.strongroom.audit.log.EventFacts;
import io.strongroom.audit.log.EventJson;
import io.strongroom.audit.log.Leaf;
import io.strongroom.audit.log.UnusableEventException;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.ocsf.Circumstances;
import io.strongroom.platform.events.ocsf.OcsfBody;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The log's own findings. They are events of a source of its own, {@code /audit-service/intake}, numbered and made leaves in the very
 * transaction that found them.
 */
final class Findings {

    static final String SOURCE = "/audit-service/intake";

    private Findings() {}

    /** Sequences that a source left out. */
    static Received.Event gap(EventFacts next, long expected, Place place, long sequence) {
        AccessEvent event = AccessEvent.of("strongroom.audit.gap.found")
                .detail("source", next.source())
                .detail("expected_sequence", expected)
                .detail("found_sequence", next.sequence())
                .build();
        return finding(event, next.tenant(), place, sequence);
    }

    /** A record that is no event. */
    static Received.Event quarantined(Received.Poison poison, long sequence) {
        byte[] value = poison.record().value();
        AccessEvent event = AccessEvent.of("strongroom.audit.record.quarantined")
                .reason(poison.why())
                .detail("topic", poison.record().topic())
                .detail("partition", poison.place().partition())
                .detail("offset", poison.place().offset())
                .detail("size", value == null ? 0 : value.length)
                .build();
        return finding(event, poison.tenant(), poison.place(), sequence);
    }

    private static Received.Event finding(AccessEvent event, UUID tenant, Place place, long sequence) {
        var circumstances = new Circumstances(SOURCE, tenant, Actor.system("audit-service"), null, null, null, null);
        byte[] value = OcsfBody.withSequence(OcsfBody.of(event, circumstances), sequence);
        try {
            JsonNode json = EventJson.parse(value);
            return new Received.Event(place, EventFacts.of(json), value, Leaf.hash(json));
        } catch (UnusableEventException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
