package io.strongroom.audit.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where oauth-broker-service stands: answers {@code POST /internal/directory}, unless it is away. */
public final class TestDirectory implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private volatile boolean away;

    private TestDirectory(HttpServer server) {
        this.server = server;
    }

    static TestDirectory start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var directory = new TestDirectory(server);
            server.createContext("/internal/directory", directory::answer);
            server.start();
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void knows(UUID id, String name) {
        names.put(id.toString(), name);
    }

    public void isAway(boolean away) {
        this.away = away;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        List<Map<String, String>> items = new ArrayList<>();
        for (JsonNode id : question.get("ids")) {
            String name = names.get(id.stringValue());
            if (name != null) {
                items.add(Map.of("id", id.stringValue(), "kind", "user", "name", name, "status", "active"));
            }
        }
        byte[] body = JSON.writeValueAsBytes(Map.of("items", items));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
