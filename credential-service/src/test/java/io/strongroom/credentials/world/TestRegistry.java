package io.strongroom.credentials.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.strongroom.platform.test.files.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where schema-registry-service stands: answers {@code GET /internal/adaptors/{a}/versions/{v}}, unless it is away. */
public final class TestRegistry implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PREFIX = "/internal/adaptors/";

    private final HttpServer server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean away;

    private TestRegistry(HttpServer server) {
        this.server = server;
    }

    static TestRegistry start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var registry = new TestRegistry(server);
            server.createContext(PREFIX, registry::answer);
            server.start();
            return registry;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Publishes a version, which is the latest from now on. */
    public void publish(
            String adaptor, String version, @Nullable String schema, List<String> secrets, List<String> urls) {
        publish(adaptor, version, schema, secrets, urls, null);
    }

    /** Publishes a version that describes nothing but how a credential is tested. */
    public void publishTest(String adaptor, String recipe) {
        publish(adaptor, "1.0.0", "{}", List.of(), List.of(), JSON.readTree(recipe));
    }

    /** Publishes a version with the recipe that the real registry hands out for the adaptor. */
    public void publishWithRecipe(String adaptor) {
        publishTest(adaptor, Repository.text("schema-registry-service/src/main/resources/recipe/" + adaptor + ".json"));
    }

    private void publish(
            String adaptor,
            String version,
            @Nullable String schema,
            List<String> secrets,
            List<String> urls,
            @Nullable JsonNode recipe) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("adaptor", adaptor);
        answer.put("version", version);
        answer.put("schema", schema);
        answer.put("secret_pointers", secrets);
        answer.put("url_pointers", urls);
        answer.put("connection_test", recipe);
        byte[] body = JSON.writeValueAsBytes(answer);
        answers.put(adaptor + "/versions/" + version, body);
        answers.put(adaptor + "/versions/latest", body);
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

    public int questions() {
        return questions.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        byte[] body = answers.get(exchange.getRequestURI().getPath().substring(PREFIX.length()));
        int status = away ? 503 : body == null ? 404 : 200;
        byte[] sent = status == 200 && body != null ? body : "{}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, sent.length);
        exchange.getResponseBody().write(sent);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
