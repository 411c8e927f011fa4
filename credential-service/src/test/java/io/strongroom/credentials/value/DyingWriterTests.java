package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.credentials.CredentialServiceApplication;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.servers.StrongroomProperties;
import io.strongroom.platform.test.servers.TestVault;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.vault.SecretStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A second replica, a process of its own, that is killed or stopped between its write to the Vault and its commit. */
@ServiceTest
class DyingWriterTests {

    private static final String BODY =
            "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"password\":\"canary\"}}}";

    private final Database database;
    private final SecretStore store;
    private final ReapedPaths paths;
    private final TestPeers peers = TestPeers.shared();
    private final Tenant tenant;
    private final Someone owner;
    private final int port = Ports.free();
    private final SlowVault vault;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process replica;

    @Autowired
    DyingWriterTests(Tenants tenants, Database database, SecretStore store, @Qualifier("opsJdbc") JdbcClient ops)
            throws IOException {
        this.database = database;
        this.store = store;
        this.paths = new ReapedPaths(ops);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.vault = new SlowVault(TestVault.address().url());
        this.replica = start();
    }

    @BeforeEach
    void waitForTheReplica() {
        await().atMost(Duration.ofSeconds(90)).until(this::answers);
    }

    @AfterEach
    void end() {
        replica.destroyForcibly();
        vault.close();
    }

    @Test
    void nothingIsHalfThereWhenAWriterIsStoppedPastTheStaleAgeOrKilled() throws Exception {
        vault.holdNextWrite();
        CompletableFuture<HttpResponse<String>> late = post();
        vault.awaitWritten();
        signal("STOP");
        vault.release();
        assertThat(written()).hasSize(1);
        reap(Duration.ofDays(1));
        signal("CONT");

        assertThat(late.join().statusCode()).isEqualTo(409);
        assertNothingIsThere();

        vault.holdNextWrite();
        CompletableFuture<HttpResponse<String>> killed = post();
        vault.awaitWritten();
        replica.destroyForcibly().waitFor();
        assertThat(killed.handle((answer, failure) -> failure != null).join()).isTrue();
        assertThat(written()).hasSize(1);
        assertThat(database.column(String.class, "select state from value_intent where tenant_id = ?", tenant.id()))
                .contains("open");

        reap(Duration.ofDays(1));

        assertNothingIsThere();
        reap(Duration.ZERO);
        assertThat(database.column(String.class, "select state from value_intent where tenant_id = ?", tenant.id()))
                .isEmpty();
    }

    private void assertNothingIsThere() {
        for (String table : List.of("credential", "environment", "value_version", "access_event_outbox")) {
            assertThat(database.column(UUID.class, "select id from " + table + " where tenant_id = ?", tenant.id()))
                    .as(table)
                    .isEmpty();
        }
        assertThat(written()).isEmpty();
    }

    /** Values in the Vault that the tenant's intents name. */
    private List<String> written() {
        return database.column(String.class, "select path from value_intent where tenant_id = ?", tenant.id()).stream()
                .filter(path -> Vault.read(tenant.id(), path).isPresent())
                .toList();
    }

    private void reap(Duration againAfter) {
        var settings = new ReaperSettings(Duration.ofHours(1), Duration.ZERO, againAfter, 500);
        new ValueReaper(paths, store, settings, new SimpleMeterRegistry()).reap();
    }

    private CompletableFuture<HttpResponse<String>> post() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/credentials"))
                .header("Authorization", String.valueOf(owner.bearer()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            assertThat(replica.isAlive()).as("see target/replica.log").isTrue();
            return false;
        }
    }

    private void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(replica.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process start() throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>(StrongroomProperties.of("credential-service"));
        settings.putAll(peers.properties("credential-service"));
        settings.putAll(TestTokens.shared().properties());
        settings.put("strongroom.vault.address", vault.url());
        settings.put("strongroom.vault.read-timeout", "30s");
        settings.put("strongroom.peers.oauth-broker-service.url", "http://127.0.0.1:1");
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
