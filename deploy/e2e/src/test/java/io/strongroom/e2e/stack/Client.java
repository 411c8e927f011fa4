package io.strongroom.e2e.stack;

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
public final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;
    private final String token;

    public Client(String gateway, String token) {
        this(URI.create(gateway + "/api/v1"), token);
    }

    private Client(URI base, String token) {
        this.base = base.toString();
        this.token = token;
    }

    /** Nobody, who asks for what is not below {@code /api/v1}. */
    public static Client outsideTheApi(String gateway) {
        return new Client(URI.create(gateway), "");
    }

    /** Empty where there is none. */
    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, null, UnaryOperator.identity());
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, UnaryOperator.identity());
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json, UnaryOperator.identity());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, UnaryOperator.identity());
    }

    public Answer send(String method, String path, @Nullable String json, UnaryOperator<HttpRequest.Builder> more) {
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
