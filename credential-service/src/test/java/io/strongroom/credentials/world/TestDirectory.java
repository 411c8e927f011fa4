package io.strongroom.credentials.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where oauth-broker-service stands: answers {@code POST /internal/directory}, knows tenants, and takes what people are told, unless it is away. */
public final class TestDirectory implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<UUID, Set<UUID>> users = new ConcurrentHashMap<>();
    private final Set<UUID> tenants = ConcurrentHashMap.newKeySet();
    private final Set<UUID> machines = ConcurrentHashMap.newKeySet();
    private final Map<UUID, List<JsonNode>> told = new ConcurrentHashMap<>();
    private final Set<UUID> suspended = ConcurrentHashMap.newKeySet();
    private final Map<UUID, List<String>> outboundHosts = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean away;

    private TestDirectory(HttpServer server) {
        this.server = server;
    }

    static TestDirectory start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var directory = new TestDirectory(server);
            server.createContext("/internal/directory", directory::answer);
            server.createContext("/internal/notifications", directory::take);
            server.createContext("/internal/outbound-hosts", directory::answerHosts);
            server.createContext("/internal/tenant", directory::answerTenant);
            server.start();
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void addTenant(UUID tenant) {
        tenants.add(tenant);
    }

    /** Makes a user known, by a name and an address that are made of the id. */
    public UUID add(UUID tenant, UUID user) {
        users.computeIfAbsent(tenant, id -> ConcurrentHashMap.newKeySet()).add(user);
        return user;
    }

    public UUID addMachine(UUID tenant, UUID machine) {
        machines.add(machine);
        return add(tenant, machine);
    }

    /** Somebody who may not sign in any more. */
    public void suspend(UUID user) {
        suspended.add(user);
    }

    /** Nobody knows of them any more. */
    public void remove(UUID tenant, UUID user) {
        users.getOrDefault(tenant, Set.of()).remove(user);
    }

    /** Lets a tenant reach hosts although they are private or speak plain http; these take the place of those before. */
    public void allow(UUID tenant, String... hosts) {
        outboundHosts.put(tenant, List.of(hosts));
    }

    /** While the action runs, each question is answered with 503. */
    public void whileAway(Runnable action) {
        away = true;
        try {
            action.run();
        } finally {
            away = false;
        }
    }

    /** What somebody was told, in the order in which it came. */
    public List<JsonNode> told(UUID user) {
        return told.getOrDefault(user, List.of());
    }

    public int questions() {
        return questions.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode items = JSON.readTree(exchange.getRequestBody().readAllBytes()).get("items");
        if (!away) {
            items.forEach(item -> told.computeIfAbsent(
                            UUID.fromString(item.get("user").stringValue()), id -> new CopyOnWriteArrayList<>())
                    .add(item));
        }
        exchange.sendResponseHeaders(away ? 503 : 204, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        send(exchange, Map.of("items", items(tenant(exchange), question.get("ids"))));
    }

    private void answerHosts(HttpExchange exchange) throws IOException {
        send(exchange, Map.of("hosts", outboundHosts.getOrDefault(tenant(exchange), List.of())));
    }

    private void answerTenant(HttpExchange exchange) throws IOException {
        UUID tenant = tenant(exchange);
        if (away || tenants.contains(tenant)) {
            send(exchange, Map.of("id", tenant.toString(), "name", "tenant " + tenant));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private static UUID tenant(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return UUID.fromString(JSON.readTree(claims).get("tenant").stringValue());
    }

    private void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<Map<String, Object>> items(UUID tenant, JsonNode ids) {
        Set<UUID> known = users.getOrDefault(tenant, Set.of());
        return StreamSupport.stream(ids.spliterator(), false)
                .map(id -> UUID.fromString(id.stringValue()))
                .filter(known::contains)
                .map(id -> Map.<String, Object>of(
                        "id",
                        id.toString(),
                        "kind",
                        machines.contains(id) ? "machine" : "user",
                        "name",
                        "User " + id,
                        "email",
                        id + "@example.test",
                        "status",
                        suspended.contains(id) ? "suspended" : "active",
                        "roles",
                        List.of("member")))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
