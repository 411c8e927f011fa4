package io.strongroom.platform.events.ocsf;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Outcome;
import io.strongroom.platform.events.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the body of an event. Everything that the log shows of an event, but its place in the tree and looked-up names, stands in it,
 * because the body is what the log's proofs bind.
 */
public final class OcsfBody {

    /** Every body begins so; the sequence, which is given later, goes right behind it. */
    private static final String BEGINNING = "{\"metadata\":{";

    private static final String PREFIX = "strongroom.";
    private static final String OCSF_VERSION = "1.6.0";
    private static final int LARGEST = 64_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OcsfBody() {}

    /**
     * The body without its sequence.
     *
     * @throws IllegalArgumentException if it is larger than an event may be
     */
    public static String of(AccessEvent event, Circumstances circumstances) {
        String operation = event.type().substring(PREFIX.length());
        OcsfClass type = OcsfClass.of(operation);
        Members body = new Members().put("metadata", metadata(event, circumstances));
        classification(body, type, OcsfActivity.of(type, operation));
        outcome(body, event);
        body.put("actor", OcsfActor.of(circumstances.actor()))
                .put("src_endpoint", endpoint(circumstances))
                .put("http_request", request(circumstances));
        ofClass(body, type, operation, event, circumstances);
        if (event.resource() != null) {
            body.put("resources", List.of(resource(event.resource())));
        }
        body.put("unmapped", unmapped(event, circumstances.actor()));
        return bounded(JSON.writeValueAsString(body.asMap()));
    }

    /** The body as it is sent: the same bytes whenever it is sent again. */
    public static byte[] withSequence(String body, long sequence) {
        if (!body.startsWith(BEGINNING)) {
            throw new IllegalArgumentException("Not a body of an access event");
        }
        return (BEGINNING + "\"sequence\":" + sequence + "," + body.substring(BEGINNING.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String bounded(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new IllegalArgumentException("An access event may have " + LARGEST + " bytes");
        }
        return body;
    }

    private static Members metadata(AccessEvent event, Circumstances circumstances) {
        return new Members()
                .put("uid", event.id())
                .put("version", OCSF_VERSION)
                .put("event_code", event.type())
                .put("tenant_uid", circumstances.tenant())
                .put("source", circumstances.source())
                .put("correlation_uid", circumstances.correlationId())
                .put("product", new Members().put("name", "Strongroom").put("vendor_name", "Strongroom"));
    }

    private static void classification(Members body, OcsfClass type, OcsfActivity activity) {
        body.put("category_uid", type.category)
                .put("category_name", type.categoryCaption)
                .put("class_uid", type.uid)
                .put("class_name", type.caption)
                .put("activity_id", activity.id())
                .put("activity_name", activity.caption())
                .put("type_uid", type.uid * 100 + activity.id());
    }

    private static void outcome(Members body, AccessEvent event) {
        boolean failed = event.outcome() == Outcome.FAILURE;
        body.put("time", event.time().toEpochMilli())
                .put("severity_id", failed ? 2 : 1)
                .put("severity", failed ? "Low" : "Informational")
                .put("status_id", failed ? 2 : 1)
                .put("status", failed ? "Failure" : "Success");
        if (failed) {
            body.put("status_code", event.reason());
        }
    }

    private static Members endpoint(Circumstances circumstances) {
        return circumstances.ip() == null
                ? new Members().put("svc_name", circumstances.source())
                : new Members().put("ip", circumstances.ip());
    }

    private static Members request(Circumstances circumstances) {
        return new Members()
                .put("http_method", circumstances.method())
                .put("url", new Members().put("path", circumstances.route()));
    }

    private static void ofClass(
            Members body, OcsfClass type, String operation, AccessEvent event, Circumstances circumstances) {
        Resource resource = event.resource();
        switch (type) {
            case API_ACTIVITY ->
                body.put(
                        "api",
                        new Members()
                                .put("operation", operation)
                                .put("service", new Members().put("name", circumstances.source())));
            case ENTITY_MANAGEMENT ->
                body.put("entity", resource == null ? new Members().put("name", operation) : entity(resource));
            case AUTHENTICATION -> body.put("user", subject(circumstances.actor(), resource));
            case DETECTION_FINDING ->
                body.put(
                        "finding_info",
                        new Members()
                                .put("uid", event.id())
                                .put("title", operation.replace('.', ' ').toUpperCase(Locale.ROOT)));
        }
    }

    private static Members entity(Resource resource) {
        return new Members()
                .put("uid", resource.uid())
                .put("type", resource.type())
                .put("name", resource.name())
                .put("version", resource.version());
    }

    private static Members subject(Actor actor, @Nullable Resource resource) {
        if (resource != null && resource.type().equals("user")) {
            return new Members().put("uid", resource.uid()).put("type_id", 1);
        }
        return new Members()
                .put("uid", actor.id() == null ? "unknown" : actor.id())
                .put("type_id", 0);
    }

    private static Members resource(Resource resource) {
        Members members = entity(resource);
        return resource.owner() == null ? members : members.put("owner", new Members().put("uid", resource.owner()));
    }

    private static Members unmapped(AccessEvent event, Actor actor) {
        List<String> listed = KeyNames.first(event.keys());
        Members members = new Members()
                .put("project", event.project())
                .put("environment", event.environment())
                .put("grant", event.grant())
                .put("run", event.run())
                .put("step", event.step())
                .put("keys", listed.isEmpty() ? null : listed)
                .put(
                        "keys_total",
                        listed.size() < event.keys().size() ? event.keys().size() : null)
                .put("reason", event.reason())
                .put("auth_methods", actor.methods().isEmpty() ? null : actor.methods());
        event.details().forEach((name, value) -> members.put(name, bounded(value)));
        return members;
    }

    /** Lists of details are names too, of keys that were added say. */
    private static Object bounded(Object value) {
        return value instanceof List<?> list
                ? KeyNames.first(list.stream().map(Object::toString).toList())
                : value;
    }
}
