package io.strongroom.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the log shows of an event beside the event itself. All of it is derived from the event's JSON, so that what binds the event binds
 * this too.
 */
public record EventFacts(
        UUID id,
        long sequence,
        String type,
        UUID tenant,
        String source,
        Instant time,
        Actor actor,
        @Nullable Resource resource,
        @Nullable String project,
        @Nullable String environment,
        @Nullable String run,
        @Nullable String step,
        List<String> keys,
        boolean failed,
        @Nullable String reason,
        @Nullable String ip,
        @Nullable String correlationId) {

    /**
     * @param kind {@code user}, {@code machine}, {@code system} or {@code anonymous}
     */
    public record Actor(String kind, @Nullable String id) {}

    public record Resource(
            @Nullable String type,
            @Nullable String id,
            @Nullable String name) {}

    /** @throws UnusableEventException where something that every event has is missing */
    public static EventFacts of(JsonNode event) throws UnusableEventException {
        var json = new EventJson(event);
        return new EventFacts(
                json.requiredId("/metadata/uid"),
                json.requiredNumber("/metadata/sequence"),
                json.required("/metadata/event_code"),
                json.requiredId("/metadata/tenant_uid"),
                json.required("/metadata/source"),
                Instant.ofEpochMilli(json.requiredNumber("/time")),
                actor(json),
                resource(json),
                json.text("/unmapped/project"),
                json.text("/unmapped/environment"),
                json.text("/unmapped/run"),
                json.text("/unmapped/step"),
                json.texts("/unmapped/keys"),
                failed(json),
                json.text("/unmapped/reason"),
                json.text("/src_endpoint/ip"),
                json.text("/metadata/correlation_uid"));
    }

    /** All texts that the log can be searched by. */
    public Stream<String> searchable() {
        Resource thing = resource == null ? new Resource(null, null, null) : resource;
        return Stream.of(actor.id, thing.id, thing.name, project, environment, run, step, ip, source, type)
                .filter(Objects::nonNull)
                .map(String::valueOf);
    }

    private static boolean failed(EventJson json) throws UnusableEventException {
        return switch (json.required("/status")) {
            case "Success" -> false;
            case "Failure" -> true;
            default -> throw new UnusableEventException("/status is neither Success nor Failure");
        };
    }

    private static Actor actor(EventJson json) {
        String user = json.text("/actor/user/uid");
        String application = json.text("/actor/app_uid");
        String service = json.text("/actor/app_name");
        if (user != null) {
            return new Actor("user", user);
        }
        if (application != null) {
            return new Actor("machine", application);
        }
        return service != null ? new Actor("system", service) : new Actor("anonymous", null);
    }

    private static @Nullable Resource resource(EventJson json) {
        return json.has("/resources/0")
                ? new Resource(
                        json.text("/resources/0/type"), json.text("/resources/0/uid"), json.text("/resources/0/name"))
                : null;
    }
}
