package io.strongroom.e2e.openapi;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.cast.Things;
import io.strongroom.e2e.openapi.WalkRequest.Expected;
import io.strongroom.e2e.stack.Client;
import io.strongroom.platform.test.openapi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the examples of an operation into requests that work: the ids in them become those of things that exist. */
final class GoodRequests {

    private static final String PROJECT = "0199c3a2-0000-7000-8000-000000000001";
    private static final String CREDENTIAL = "0199c3a2-0000-7000-8000-000000000002";

    private static final String RECEIVER = "0199c3a2-0000-7000-8000-000000000004";

    private static final String KEYCHAIN = "0199c3a2-0000-7000-8000-000000000016";

    /** Somebody who owns nothing. */
    private static final String PERSON = "0199c3a2-0000-7000-8000-000000000005";

    private final Cast cast;
    private final Things things;

    GoodRequests(Cast cast, Things things) {
        this.cast = cast;
        this.things = things;
    }

    /**
     * One request for each example of each media type; at least one. Each is made when it is taken, after the one before it was answered:
     * its condition names the version of then. Things that a request uses up are made anew.
     */
    Stream<WalkRequest> of(Operation operation, Client caller) {
        if (operation.requests().isEmpty()) {
            return Stream.of(request(operation, caller, "", null));
        }
        return operation.requests().entrySet().stream()
                .flatMap(type -> operation.examples(type.getValue()).stream()
                        .map(example -> request(operation, caller, type.getKey(), filled(example.toString()))));
    }

    WalkRequest first(Operation operation, Client caller) {
        return of(operation, caller).findFirst().orElseThrow();
    }

    /** One more for each query parameter, with a value that its schema takes. */
    List<WalkRequest> withEachParameter(Operation operation, WalkRequest plain) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter -> !parameter.path("name").asString().equals("after"))
                .map(parameter -> {
                    String query = parameter.path("name").asString() + "=" + encoded(value(parameter));
                    return plain.on(query, plain.path() + "?" + query, Expected.WORKS);
                })
                .toList();
    }

    private WalkRequest request(Operation operation, Client caller, String type, @Nullable String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        String path = path(operation);
        if (operation.name().equals("PUT /credentials/{c}/environments/{e}")) {
            headers.put("If-None-Match", "*");
        } else if (takes(operation, "If-Match")) {
            headers.put("If-Match", caller.get(versioned(path)).header("ETag"));
        }
        return new WalkRequest("example", operation.method(), path, body, headers, Expected.WORKS);
    }

    /** What the condition of a change is about: of an environment's name and existence the credential. */
    private static String versioned(String path) {
        return path.replaceFirst("/environments/[^/]+$", "");
    }

    /** Things that a request uses up, and those that a table of access needs as they are, are made for it. */
    private String path(Operation operation) {
        return switch (operation.name()) {
            case "DELETE /projects/{p}" -> "/projects/" + newProject();
            case "PATCH /credentials/{c}/environments/{e}" ->
                "/credentials/" + cast.sharedCredential() + "/environments/spare";
            // The same one is tested once a second at most.
            case "POST /credentials/{c}/environments/{e}/test" ->
                "/credentials/" + cast.sharedCredential() + "/environments/main/test";
            default -> things.path(operation.name(), "existing");
        };
    }

    private String newProject() {
        return cast.caller("project_owner")
                .post("/projects", "{\"name\":\"to be deleted\"}")
                .expect(201)
                .createdId();
    }

    static boolean takes(Operation operation, String name) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asString().equals(name));
    }

    private String filled(String body) {
        return body.replace(PROJECT, cast.project)
                .replace(CREDENTIAL, cast.sharedCredential())
                .replace(KEYCHAIN, things.keychain())
                .replace(RECEIVER, cast.id("project_editor"))
                .replace(PERSON, cast.id("member"))
                .replace("clinic-api", "clinic-" + UUID.randomUUID())
                .replace("clinic-2", "clinic-" + UUID.randomUUID())
                .replace("@acme.example", "@" + UUID.randomUUID() + ".example")
                .replace("globex", "globex-" + UUID.randomUUID());
    }

    private static String value(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        if (parameter.has("example")) {
            return parameter.path("example").asString();
        }
        if (schema.path("format").asString("").equals("date-time")) {
            return Instant.now().toString();
        }
        return schema.has("minimum")
                ? schema.path("minimum").asString()
                : schema.path("enum").path(0).asString("anything");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
