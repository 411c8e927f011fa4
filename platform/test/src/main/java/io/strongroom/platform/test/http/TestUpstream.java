package io.strongroom.platform.test.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server on the loopback that stands for a service, and remembers what it was asked. */
public final class TestUpstream {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private TestUpstream(HttpServer server) {
        this.server = server;
    }

    /** Starts one that answers everything with {@code 200 {"service":"<name>"}} until it is told otherwise. */
    public static TestUpstream start(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            TestUpstream upstream = new TestUpstream(server);
            upstream.on("/", exchange -> answer(exchange, 200, "{\"service\":\"" + name + "\"}"));
            server.start();
            return upstream;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Answers a path and all below it. */
    public TestUpstream on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(body, StandardCharsets.UTF_8)));
            handler.handle(exchange);
        });
        return this;
    }

    /** Ends an exchange with a JSON body. */
    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.getLast();
    }

    public void forget() {
        received.clear();
    }

    /** One request as it arrived; names of header fields are spelled {@code Like-This}. */
    public record Received(String method, String target, Map<String, List<String>> headers, String body) {

        public List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }
}
