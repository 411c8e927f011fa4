package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Replica;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.test.servers.TestVault;
import io.strongroom.platform.vault.SecretStore;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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

/**
 * A second replica, a process of its own, that is killed or stopped at each point of a write: after its intent, after its write to the Vault, after
 * its commit.
 */
@ServiceTest
class DyingWriterTests {

    private static final String BODY =
            "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"password\":\"canary\"}}}";

    private final Database database;
    private final SecretStore store;
    private final ReapedPaths paths;
    private final Tenant tenant;
    private final Someone owner;
    private final SlowVault vault;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Replica replica;

    @Autowired
    DyingWriterTests(Tenants tenants, Database database, SecretStore store, @Qualifier("opsJdbc") JdbcClient ops)
            throws IOException {
        this.database = database;
        this.store = store;
        this.paths = new ReapedPaths(ops);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.vault = new SlowVault(TestVault.address().url());
        this.replica =
                new Replica(Map.of("strongroom.vault.address", vault.url(), "strongroom.vault.read-timeout", "30s"));
    }

    @BeforeEach
    void waitForTheReplica() {
        replica.awaitStarted();
    }

    @AfterEach
    void end() {
        replica.close();
        vault.close();
    }

    @Test
    void nothingIsHalfThereWhenAWriterIsStoppedPastTheStaleAgeOrKilled() throws Exception {
        vault.holdNextWrite();
        CompletableFuture<HttpResponse<String>> late = post("late");
        vault.awaitWritten();
        replica.signal("STOP");
        vault.release();
        assertThat(written()).hasSize(1);
        reap(Duration.ofDays(1));
        replica.signal("CONT");

        assertThat(late.join().statusCode()).isEqualTo(409);
        assertNothingIsThere();

        vault.holdNextWrite();
        CompletableFuture<HttpResponse<String>> killed = post("killed");
        vault.awaitWritten();
        replica.kill();
        assertThat(killed.handle((answer, failure) -> failure != null).join()).isTrue();
        assertThat(written()).hasSize(1);
        assertThat(database.column(String.class, "select state from value_intent where tenant_id = ?", tenant.id()))
                .contains("open");

        reap(Duration.ofDays(1));

        assertNothingIsThere();
        reap(Duration.ZERO);
        assertThat(database.column(String.class, "select state from value_intent where tenant_id = ?", tenant.id()))
                .isEmpty();
        assertTheKeyIsFreeAtTheStaleAgeOnly();
    }

    @Test
    void nothingIsThereWhenAWriterIsKilledAfterItsIntent() throws Exception {
        vault.stopNextWrite();
        CompletableFuture<HttpResponse<String>> killed = post("killed");
        vault.awaitCome();
        assertThat(database.column(String.class, "select state from value_intent where tenant_id = ?", tenant.id()))
                .containsExactly("open");
        replica.kill();
        // What was on its way to the Vault arrives there late.
        vault.pass();
        assertThat(killed.handle((answer, failure) -> failure != null).join()).isTrue();
        await().until(() -> written().size() == 1);

        reap(Duration.ofDays(1));

        assertNothingIsThere();
    }

    @Test
    void aWriterThatIsStoppedAfterItsIntentAndPastTheStaleAgeIsRefused() throws Exception {
        vault.stopNextWrite();
        CompletableFuture<HttpResponse<String>> late = post("late");
        vault.awaitCome();
        replica.signal("STOP");
        reap(Duration.ofDays(1));
        vault.pass();
        await().until(() -> written().size() == 1);
        replica.signal("CONT");

        assertThat(late.join().statusCode()).isEqualTo(409);
        reap(Duration.ZERO);
        assertNothingIsThere();
    }

    /** Its client may have heard of it or not: the same key tells it again, and nothing is made twice. */
    @Test
    void allIsThereWhenAWriterIsKilledAfterItsCommit() throws Exception {
        CompletableFuture<HttpResponse<String>> killed = post("killed");
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> !database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id())
                        .isEmpty());
        replica.kill();
        assertThat(killed.handle((answer, failure) -> true).join()).isTrue();

        String made = again().is(201).id();

        assertThat(owner.get("/credentials/" + made + "/environments/main/values")
                        .is(200)
                        .at("/values/password")
                        .stringValue())
                .isEqualTo("canary");
        assertThat(written()).isEmpty();
        assertThat(database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id()))
                .hasSize(1);
        assertThat(database.eventTypes(tenant.id())).contains("strongroom.credential.created");
        assertThat(Vault.paths(tenant.id())).hasSize(1);
    }

    /** The one that came too late has given its key back, the one that was killed could not. */
    private void assertTheKeyIsFreeAtTheStaleAgeOnly() {
        assertThat(database.column(String.class, "select key from idempotency_key where tenant_id = ?", tenant.id()))
                .containsExactly("killed");
        assertThat(again().is(409, "conflict").header("Retry-After")).isEqualTo("1");
        database.change(
                "update idempotency_key set taken_at = taken_at - interval '2 minutes' where tenant_id = ?",
                tenant.id());
        again().is(201);
    }

    private Answer again() {
        return owner.call("POST", "/credentials", BODY, "Idempotency-Key", "killed");
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

    private CompletableFuture<HttpResponse<String>> post(String key) {
        var request = HttpRequest.newBuilder(replica.uri("/api/v1/credentials"))
                .header("Authorization", String.valueOf(owner.bearer()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
