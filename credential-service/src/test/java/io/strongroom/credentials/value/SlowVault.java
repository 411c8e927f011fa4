package io.strongroom.credentials.value;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands before the Vault and, when told so, holds back the next write of a value, or the answer to it when the Vault has done it already. */
final class SlowVault implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String vault;
    private volatile CountDownLatch come = new CountDownLatch(0);
    private volatile CountDownLatch passed = new CountDownLatch(0);
    private volatile CountDownLatch written = new CountDownLatch(0);
    private volatile CountDownLatch released = new CountDownLatch(0);

    SlowVault(String vault) throws IOException {
        this.vault = vault;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Before the Vault hears of it. */
    void stopNextWrite() {
        come = new CountDownLatch(1);
        passed = new CountDownLatch(1);
    }

    void awaitCome() throws InterruptedException {
        come.await();
    }

    void pass() {
        passed.countDown();
    }

    void holdNextWrite() {
        written = new CountDownLatch(1);
        released = new CountDownLatch(1);
    }

    void awaitWritten() throws InterruptedException {
        written.await();
    }

    void release() {
        released.countDown();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean writes =
                    body.length > 0 && exchange.getRequestURI().getPath().contains("/t/");
            if (writes) {
                come.countDown();
                passed.await();
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(vault + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            String token = exchange.getRequestHeaders().getFirst("X-Vault-Token");
            if (token != null && !token.isEmpty()) {
                request.header("X-Vault-Token", token);
            }
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (writes) {
                written.countDown();
                released.await();
            }
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
