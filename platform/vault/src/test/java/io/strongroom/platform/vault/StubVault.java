package io.strongroom.platform.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers as told, for what a real one cannot be made to do on demand. */
final class StubVault implements AutoCloseable {

    /** @param status what is answered; 0 cuts the connection, 1 never answers */
    record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile String refusedToken = "";

    StubVault() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers this to the method and path from now on. */
    void on(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
    }

    /** Answers 403 to whatever comes with this token. */
    void refuse(String token) {
        refusedToken = token;
    }

    /** How often this method and path was asked for. */
    long count(String request) {
        return requests.stream().filter(request::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        requests.add(request);
        exchange.getRequestBody().readAllBytes();
        if (refusedToken.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            send(exchange, new Answer(403, "{\"errors\":[\"permission denied\"]}"));
            return;
        }
        Answer answer = answers.getOrDefault(request, usual(request));
        switch (answer.status()) {
            case 0 -> exchange.close();
            case 1 -> requests.add("silent");
            default -> send(exchange, answer);
        }
    }

    private Answer usual(String request) {
        if (request.startsWith("POST /v1/auth/") && !request.endsWith("/lookup-self")) {
            return new Answer(200, """
                    {"lease_id":"","renewable":false,"lease_duration":0,"data":null,"auth":{"client_token":"token-%d","accessor":"x",
                    "policies":["p"],"metadata":null,"lease_duration":3600,"renewable":true,"entity_id":"","token_type":"batch"}}""".formatted(tokens.incrementAndGet()));
        }
        if (request.equals("GET /v1/auth/token/lookup-self")) {
            return new Answer(200, """
                    {"renewable":false,"data":{"ttl":0,"creation_ttl":0,"creation_time":0,"renewable":false,"policies":["p"],"num_uses":0}}""");
        }
        return request.startsWith("GET") ? new Answer(200, "{\"data\":{\"v\":\"kept\"}}") : new Answer(204, "");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
