package io.strongroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A writer that dies, or is stopped for too long, between Vault's write and the database's commit leaves nothing half there. */
class WriteCrashTests {

    private static final String[] HASTY_REAPER = {
        "--strongroom.values.reaper.every=200ms",
        "--strongroom.values.reaper.stale-after=3s",
        "--strongroom.values.reaper.again-after=2s"
    };
    private static final String VAULT =
            Stack.demo().all().path("vault").path("address").asString();

    private final Demo.Person owner = Stack.demo().tenant(0).projectMember("editor");
    private final String token = SignIns.accessToken(Stack.demo().gateway(), owner.email(), owner.password());
    private final String name = "crash-" + UUID.randomUUID();

    @Test
    void aWriterKilledBetweenVaultAndCommitLeavesNoCredentialAndNoOrphan() throws Exception {
        try (HeldVault vault = new HeldVault(VAULT)) {
            String path;
            try (SecondCredentialService writer = new SecondCredentialService(vault.address())) {
                CompletableFuture<Answer> lost = create(writer.client(token));
                vault.awaitWritten();
                path = onlyOpenIntent();
                writer.kill();
                assertThat(lost).failsWithin(Duration.ofSeconds(10));
            }

            assertThat(Evidence.vault(path)).contains("orphan");
            assertThat(named()).isZero();
            try (SecondCredentialService reaper = new SecondCredentialService(VAULT, HASTY_REAPER)) {
                awaitGone(path);
            }
            assertThat(named()).isZero();
        }
    }

    @Test
    void aWriterStoppedPastTheStaleAgeIsTooLateWhenItComesBack() throws Exception {
        try (HeldVault vault = new HeldVault(VAULT);
                SecondCredentialService writer = new SecondCredentialService(vault.address());
                SecondCredentialService reaper = new SecondCredentialService(VAULT, HASTY_REAPER)) {
            CompletableFuture<Answer> late = create(writer.client(token));
            vault.awaitWritten();
            String path = onlyOpenIntent();
            writer.signal("STOP");
            vault.release();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Evidence.vault(path)
                    .isEmpty());
            writer.signal("CONT");

            assertThat(late.get().status()).isEqualTo(409);
            assertThat(named()).isZero();
            awaitGone(path);
        }
    }

    private CompletableFuture<Answer> create(Client client) {
        return CompletableFuture.supplyAsync(() -> client.post(
                "/credentials",
                "{\"name\":\"%s\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"password\":\"orphan\"}}}"
                        .formatted(name)));
    }

    private int named() {
        return owner.byApiToken()
                .get("/credentials?owner=me&q=" + name)
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static String onlyOpenIntent() throws Exception {
        return oneText("select string_agg(path, ' ') from value_intent where state = 'open'");
    }

    private static void awaitGone(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(Evidence.vault(path)).isEmpty();
            assertThat(oneText("select count(*)::text from value_intent where path = '" + path + "'"))
                    .isEqualTo("0");
        });
    }

    private static String oneText(String sql) throws Exception {
        String database = Stack.demo()
                .all()
                .path("postgres")
                .path("databases")
                .path("credential-service")
                .asString();
        try (Connection connection = Evidence.database(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
