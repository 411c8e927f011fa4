package io.strongroom.platform.test.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain client: HTTP/1.1, no redirects, no cookies, and answers of any status as they are. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;

    public Http(String base) {
        this.base = URI.create(base);
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return withJson("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return withJson("PUT", path, json, headers);
    }

    private Answer withJson(String method, String path, String json, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, HttpRequest.BodyPublishers.ofString(json), all);
    }

    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /**
     * Sends bytes that no client would, and gives all that comes back until the connection is closed.
     *
     * @param request with {@code \n} for line ends; it should ask for {@code Connection: close}
     */
    public String raw(String request) {
        return rawFrom("127.0.0.1", request);
    }

    /** The same from another address of the loopback, such as {@code 127.0.0.9}. */
    public String rawFrom(String address, String request) {
        try (Socket socket = new Socket(base.getHost(), base.getPort(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
