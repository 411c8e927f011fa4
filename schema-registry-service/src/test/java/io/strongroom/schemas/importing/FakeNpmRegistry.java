package io.strongroom.schemas.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An npm registry on the loopback: real HTTP, real tarballs, and any fault one likes. */
public final class FakeNpmRegistry {

    private final HttpServer server;
    private final Map<String, Map<String, String>> packages = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

    private FakeNpmRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeNpmRegistry shared() {
        return Shared.REGISTRY;
    }

    public String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    /** Lists a version with its right hash and serves its tarball. */
    void publish(String name, String version, byte[] tarball) {
        list(name, version, integrity(tarball), address() + path(name, version));
        serve(path(name, version), 200, tarball);
    }

    /** Lists a version by what is said of it. */
    void list(String name, String version, String integrity, String tarball) {
        packages.computeIfAbsent(name, any -> new ConcurrentHashMap<>())
                .put(version, "{\"dist\":{\"integrity\":\"" + integrity + "\",\"tarball\":\"" + tarball + "\"}}");
    }

    static String path(String name, String version) {
        return "/" + name + "/-/x-" + version + ".tgz";
    }

    void serve(String path, int status, byte[] body) {
        answers.put(path, exchange -> send(exchange, status, body));
    }

    void serve(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    int requests(String path) {
        return requests.getOrDefault(path, new AtomicInteger()).get();
    }

    static String integrity(byte[] content) {
        try {
            return "sha512-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-512").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.computeIfAbsent(path, any -> new AtomicInteger()).incrementAndGet();
        Map<String, String> versions = packages.get(path.substring(1));
        if (answers.containsKey(path)) {
            answers.get(path).handle(exchange);
        } else if (versions != null) {
            send(exchange, 200, metadata(versions).getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 404, "{\"error\":\"Not found\"}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String metadata(Map<String, String> versions) {
        return versions.entrySet().stream()
                .map(version -> "\"" + version.getKey() + "\":" + version.getValue())
                .collect(Collectors.joining(",", "{\"versions\":{", "}}"));
    }

    private static final class Shared {
        static final FakeNpmRegistry REGISTRY = start();

        private static FakeNpmRegistry start() {
            try {
                return new FakeNpmRegistry();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
