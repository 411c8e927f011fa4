package io.strongroom.credentials.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.CredentialServiceApplication;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.servers.StrongroomProperties;
import io.strongroom.platform.test.token.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A second replica of the service over the same servers, in a process of its own that can be stopped and killed. */
public final class Replica implements AutoCloseable {

    private final int port = Ports.free();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;

    /** @param own settings beside those of the tests, or in their place */
    public Replica(Map<String, Object> own) {
        try {
            this.process = start(own);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An address of it. @param path with its slash */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public void awaitStarted() {
        await().atMost(Duration.ofSeconds(90)).until(this::answers);
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @param name of the signal, without SIG */
    public void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean answers() throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(uri("/actuator/health/liveness")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            assertThat(process.isAlive()).as("see target/replica.log").isTrue();
            return false;
        }
    }

    private Process start(Map<String, Object> own) throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>(StrongroomProperties.of("credential-service"));
        settings.putAll(TestPeers.shared().properties("credential-service"));
        settings.putAll(TestTokens.shared().properties());
        settings.put("strongroom.peers.oauth-broker-service.url", "http://127.0.0.1:1");
        settings.putAll(own);
        settings.put("server.port", port);
        settings.replaceAll((name, value) -> value.toString());
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CredentialServiceApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "replica.log").toFile());
        command.environment().put("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(settings));
        return command.start();
    }
}
