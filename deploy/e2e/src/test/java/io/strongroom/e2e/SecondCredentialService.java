package io.strongroom.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Another replica of credential-service beside the stack's own, a process that a test may stop and kill. */
final class SecondCredentialService implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final String address;

    SecondCredentialService(String vaultAddress, String... settings) throws IOException {
        int port = freePort();
        this.address = "http://127.0.0.1:" + port;
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(),
                "--spring.config.additional-location=file:"
                        + Stack.folder().resolve("config/credential-service.yml"),
                "--server.port=" + port,
                "--strongroom.vault.address=" + vaultAddress,
                "--strongroom.vault.read-timeout=60s"));
        command.addAll(List.of(settings));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/second-credential-service.log").toFile())
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::isReady);
    }

    /** A caller of this replica, past the gateway; with a JWT, since only the gateway takes API tokens. */
    Client client(String token) {
        return new Client(address, token);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static String jar() {
        return Stack.root()
                .resolve("credential-service/target/credential-service-0.1.0-SNAPSHOT-app.jar")
                .toString();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("the second credential-service died: target/second-credential-service.log");
        }
        try {
            HttpRequest readiness = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .build();
            return HTTP.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
