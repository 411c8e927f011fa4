package io.strongroom.bench.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, for all that is not measured. */
final class Api {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String header;
    private final String token;

    private Api(String base, String header, String token) {
        this.base = base;
        this.header = header;
        this.token = token;
    }

    static Api suite(String gateway, String token) {
        return new Api(gateway + "/api/v1", "Authorization", "Bearer " + token);
    }

    static Api vault(String address, String token) {
        return new Api(address + "/v1", "X-Vault-Token", token);
    }

    /** @return null where the answer has no body */
    JsonNode send(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header(header, token)
                .timeout(Duration.ofSeconds(30))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s %s was answered with %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    JsonNode post(String path, String json) {
        return send("POST", path, json);
    }
}
