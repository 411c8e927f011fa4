package io.strongroom.e2e.access;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.cast.Things;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;

/** Turns an operation of {@code docs/access.csv} and the thing it is about into one request with a body that is right. */
final class AccessRequests {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /me/api-tokens", "{\"name\":\"matrix\"}"),
            Map.entry("POST /users", "{\"email\":\"%unique%@matrix.example\",\"name\":\"M\",\"roles\":[\"member\"]}"),
            Map.entry("PATCH /users/{id}", "{\"name\":\"Renamed\"}"),
            Map.entry("POST /machine-clients", "{\"name\":\"matrix\",\"scopes\":[\"credentials:resolve\"]}"),
            Map.entry("POST /machine-clients/{id}/secrets", "{}"),
            Map.entry(
                    "POST /tenants",
                    "{\"name\":\"m-%unique%\",\"admin\":{\"email\":\"a@%unique%.example\",\"name\":\"A\"}}"),
            Map.entry("PUT /tenants/{t}/outbound-hosts", "{\"hosts\":[\"127.0.0.1:9000\"]}"),
            Map.entry("PUT /tenants/{t}/limits", "{\"projects\":1000}"),
            Map.entry("POST /projects", "{\"name\":\"matrix\"}"),
            Map.entry("PATCH /projects/{p}", "{\"name\":\"renamed\"}"),
            Map.entry("PUT /projects/{p}/members/{user}", "{\"role\":\"viewer\"}"),
            Map.entry("POST /credentials", "{\"name\":\"matrix\",\"type\":{\"kind\":\"raw\"}}"),
            Map.entry("POST /credentials/import", "{\"strongroom\":1,\"credentials\":[]}"),
            Map.entry("POST /credentials/{c}/copy", "{\"name\":\"copy\"}"),
            Map.entry("PATCH /credentials/{c}", "{\"name\":\"renamed\"}"),
            Map.entry("PATCH /credentials/{c}/environments/{e}", "{\"name\":\"spare\"}"),
            Map.entry("PUT /credentials/{c}/environments/{e}/values", "{\"password\":\"q\"}"),
            Map.entry("PATCH /credentials/{c}/environments/{e}/values", "{\"password\":\"r\"}"),
            Map.entry("PATCH /settings", "{\"minimum_grace_days\":0}"),
            Map.entry("POST /credentials/{c}/deletion", "{}"),
            Map.entry("POST /credentials/{c}/transfer", "{\"to\":\"%receiver%\"}"),
            Map.entry("PUT /credentials/{c}/shares/{p}", "{\"environments\":[\"main\"]}"),
            Map.entry("POST /withdrawals", "{\"owner\":\"%member%\"}"),
            Map.entry("PUT /projects/{p}/credentials/{c}/usages/{ref}", "{\"label\":\"Sync\"}"),
            Map.entry(
                    "POST /projects/{p}/keychains",
                    "{\"name\":\"Sites\",\"path\":\"$.patient.site\",\"on_no_match\":\"fail\"}"),
            Map.entry("PATCH /projects/{p}/keychains/{k}", "{\"name\":\"Places\"}"),
            Map.entry("POST /projects/{p}/keychains/{k}/preview", "{\"input\":{\"patient\":{\"site\":\"a\"}}}"),
            Map.entry(
                    "POST /projects/{p}/preflight",
                    "{\"items\":[{\"credential\":\"%random%\",\"environment\":\"main\"}]}"),
            Map.entry("POST /projects/{p}/credentials/{c}/resolve", "{\"environment\":\"main\"}"),
            Map.entry(
                    "POST /projects/{p}/resolve",
                    "{\"items\":[{\"credential\":\"%random%\",\"environment\":\"main\"}]}"),
            Map.entry("POST /adaptors/{a}/versions/{v}/validate", "{\"document\":{}}"),
            Map.entry("POST /adaptors/imports", "{\"packages\":[\"@openfn/language-http\"]}"));

    private final Things things;
    private final String receiver;

    AccessRequests(Demo demo, Cast cast) {
        this.things = new Things(demo, cast);
        this.receiver = cast.id("project_editor");
    }

    Answer send(Client caller, String operation, String thing) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = things.path(operation, thing);
        String body = BODIES.get(operation);
        return caller.send(method, path, body == null ? null : filled(body), request -> {
            if (method.equals("PATCH")) {
                request.setHeader("Content-Type", "application/merge-patch+json");
            }
            return conditional(request, operation);
        });
    }

    /** With the condition that changes of the thing carry. */
    private HttpRequest.Builder conditional(HttpRequest.Builder request, String operation) {
        if (operation.equals("PATCH /projects/{p}")) {
            return request.header("If-Match", things.projectVersion());
        }
        if (operation.equals("PUT /credentials/{c}/environments/{e}")) {
            return request.header("If-None-Match", "*");
        }
        return operation.startsWith("PATCH") || operation.contains("/environments/")
                ? request.header("If-Match", "*")
                : request;
    }

    private String filled(String body) {
        return body.replace("%receiver%", receiver)
                .replace("%member%", things.memberId())
                .replace("%unique%", UUID.randomUUID().toString())
                .replace("%random%", UUID.randomUUID().toString());
    }
}
