package io.strongroom.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One caller of the API at the gateway, or nobody where there is no token. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    Client(String gateway, String token) {
        this.base = gateway + "/api/v1";
        this.token = token;
    }

    Answer get(String path) {
        return send("GET", path, null, UnaryOperator.identity());
    }

    Answer post(String path, String json) {
        return send("POST", path, json, UnaryOperator.identity());
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, UnaryOperator.identity());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, UnaryOperator.identity());
    }

    Answer send(String method, String path, @Nullable String json, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(HTTP.send(more.apply(request).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
