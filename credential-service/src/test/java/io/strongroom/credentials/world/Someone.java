package io.strongroom.credentials.world;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller: what it is called in tests, its id, and how it proves it. */
public record Someone(Api api, UUID id, @Nullable String bearer) {

    public Answer get(String path) {
        return api.call(bearer, "GET", path, null);
    }

    public Answer post(String path, String body) {
        return api.call(bearer, "POST", path, body);
    }

    public Answer put(String path, String body) {
        return api.call(bearer, "PUT", path, body);
    }

    public Answer patch(String path, String body, String ifMatch) {
        return api.call(
                bearer, "PATCH", path, body, "If-Match", ifMatch, "Content-Type", "application/merge-patch+json");
    }

    /** A write on the condition that the thing has this entity tag still. */
    public Answer put(String path, String body, String ifMatch) {
        return api.call(bearer, "PUT", path, body, "If-Match", ifMatch);
    }

    /** A write on the condition that nothing is there yet. */
    public Answer putNew(String path, @Nullable String body) {
        return api.call(bearer, "PUT", path, body, "If-None-Match", "*");
    }

    public Answer delete(String path, String ifMatch) {
        return api.call(bearer, "DELETE", path, null, "If-Match", ifMatch);
    }

    public Answer delete(String path) {
        return api.call(bearer, "DELETE", path, null);
    }

    public Answer call(String method, String path, @Nullable String body, String... headers) {
        return api.call(bearer, method, path, body, headers);
    }

    /** Makes a project and answers its id. */
    public String project(String name) {
        return post("/projects", "{\"name\":\"" + name + "\"}").is(201).id();
    }

    /** Makes a raw credential whose environments all have values, shares it with nobody, and answers its id. */
    public String credential(String name, String... environments) {
        StringBuilder values = new StringBuilder();
        for (String environment : environments) {
            values.append(values.isEmpty() ? "" : ",")
                    .append('"')
                    .append(environment)
                    .append("\":{\"user\":\"u\",\"password\":\"p\"}");
        }
        return post(
                        "/credentials",
                        "{\"name\":\"%s\",\"type\":{\"kind\":\"raw\"},\"environments\":{%s}}".formatted(name, values))
                .is(201)
                .id();
    }

    public void addMember(String project, Someone member, String role) {
        put("/projects/" + project + "/members/" + member.id(), "{\"role\":\"" + role + "\"}")
                .is(200);
    }

    /** Shares a credential with a project, granting these environments. */
    public Answer share(String credential, String project, String... environments) {
        String names = environments.length == 0 ? "" : "\"" + String.join("\",\"", environments) + "\"";
        return put("/credentials/" + credential + "/shares/" + project, "{\"environments\":[" + names + "]}");
    }
}
