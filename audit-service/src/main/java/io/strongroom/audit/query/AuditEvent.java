package io.strongroom.audit.query;

import io.strongroom.audit.log.EventFacts;
import io.strongroom.audit.log.EventJson;
import io.strongroom.audit.log.UnusableEventException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event as it is shown: all but {@code leafIndex} and the actor's name is derived from {@code event}. */
record AuditEvent(
        UUID id,
        long sequence,
        long leafIndex,
        String type,
        Instant time,
        Actor actor,
        @Nullable Resource resource,
        @Nullable String project,
        @Nullable String environment,
        @Nullable String run,
        @Nullable String step,
        List<String> keys,
        String outcome,
        @Nullable String reason,
        @Nullable String ip,
        @Nullable String correlationId,
        String source,
        JsonNode event) {

    record Actor(String kind, @Nullable String id, @Nullable String name) {}

    record Resource(
            @Nullable String type,
            @Nullable String id,
            @Nullable String name) {}

    /** Reads a row once, so that its people can be looked up before it is shown. */
    record Parsed(long leafIndex, EventFacts facts, JsonNode event) {

        static Parsed of(StoredEvent stored) {
            try {
                JsonNode event = EventJson.parse(stored.value());
                return new Parsed(stored.leafIndex(), EventFacts.of(event), event);
            } catch (UnusableEventException impossible) {
                throw new IllegalStateException("A stored event cannot be read", impossible);
            }
        }
    }

    static AuditEvent of(Parsed parsed, Map<String, String> names) {
        EventFacts facts = parsed.facts();
        return new AuditEvent(
                facts.id(),
                facts.sequence(),
                parsed.leafIndex(),
                facts.type(),
                facts.time(),
                actor(facts.actor(), names),
                resource(facts.resource()),
                facts.project(),
                facts.environment(),
                facts.run(),
                facts.step(),
                facts.keys(),
                facts.failed() ? "failure" : "success",
                facts.reason(),
                facts.ip(),
                facts.correlationId(),
                facts.source(),
                parsed.event());
    }

    private static Actor actor(EventFacts.Actor actor, Map<String, String> names) {
        return new Actor(actor.kind(), actor.id(), actor.id() == null ? null : names.get(actor.id()));
    }

    private static @Nullable Resource resource(EventFacts.@Nullable Resource resource) {
        return resource == null ? null : new Resource(resource.type(), resource.id(), resource.name());
    }
}
