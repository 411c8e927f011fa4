package io.strongroom.local.seed;

import io.strongroom.local.stack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API at the gateway, as one caller sees it. */
final class Api {
    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String gateway;
    private final String token;

    Api(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Whether the token is good. */
    boolean works() {
        return send("GET", "/me", "").statusCode() == 200;
    }

    /** The first page of a list. */
    Stream<JsonNode> list(String path) {
        var items = read("GET", path + "?limit=200", "").path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    JsonNode post(String path, JsonNode body) {
        return read("POST", path, body.toString());
    }

    JsonNode put(String path, JsonNode body) {
        return read("PUT", path, body.toString());
    }

    private JsonNode read(String method, String path, String body) {
        var answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new StackException("the demo cannot be made: %s %s was answered with %d %s"
                    .formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException("the gateway does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }
}
