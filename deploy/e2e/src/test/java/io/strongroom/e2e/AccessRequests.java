package io.strongroom.e2e;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Turns an operation of {@code docs/access.csv} and the thing it is about into one request with a body that is right. */
final class AccessRequests {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /me/api-tokens", "{\"name\":\"matrix\"}"),
            Map.entry("POST /users", "{\"email\":\"%unique%@matrix.example\",\"name\":\"M\",\"roles\":[\"member\"]}"),
            Map.entry("POST /machine-clients", "{\"name\":\"matrix\",\"scopes\":[\"credentials:resolve\"]}"),
            Map.entry("POST /machine-clients/{id}/secrets", "{}"),
            Map.entry(
                    "POST /tenants",
                    "{\"name\":\"m-%unique%\",\"admin\":{\"email\":\"a@%unique%.example\",\"name\":\"A\"}}"),
            Map.entry("POST /projects", "{\"name\":\"matrix\"}"),
            Map.entry("PATCH /projects/{p}", "{\"name\":\"renamed\"}"),
            Map.entry("PUT /projects/{p}/members/{user}", "{\"role\":\"viewer\"}"),
            Map.entry("POST /credentials", "{\"name\":\"matrix\",\"type\":{\"kind\":\"raw\"}}"),
            Map.entry("PUT /credentials/{c}/shares/{p}", "{\"environments\":[\"main\"]}"),
            Map.entry("POST /projects/{p}/credentials/{c}/resolve", "{\"environment\":\"main\"}"),
            Map.entry(
                    "POST /projects/{p}/resolve",
                    "{\"items\":[{\"credential\":\"%random%\",\"environment\":\"main\"}]}"),
            Map.entry("POST /adaptors/{a}/versions/{v}/validate", "{\"document\":{}}"),
            Map.entry("POST /adaptors/imports", "{\"packages\":[\"@openfn/language-http\"]}"));

    private final Things things;

    AccessRequests(Demo demo, Cast cast) {
        this.things = new Things(demo, cast);
    }

    Answer send(Client caller, String operation, String thing) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = things.path(operation, thing);
        String body = BODIES.get(operation);
        UnaryOperator<HttpRequest.Builder> more = operation.startsWith("PATCH")
                ? request -> request.setHeader("Content-Type", "application/merge-patch+json")
                        .header("If-Match", things.projectVersion())
                : UnaryOperator.identity();
        return caller.send(method, path, body == null ? null : filled(body), more);
    }

    private static String filled(String body) {
        return body.replace("%unique%", UUID.randomUUID().toString())
                .replace("%random%", UUID.randomUUID().toString());
    }
}
