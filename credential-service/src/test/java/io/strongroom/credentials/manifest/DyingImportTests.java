package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Replica;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A replica that is killed in the middle of an import. */
@ServiceTest
class DyingImportTests {

    private static final int ENTRIES = 600;

    private final Database database;
    private final Tenant tenant;
    private final Someone ada;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Replica replica = new Replica(Map.of());

    @Autowired
    DyingImportTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @BeforeEach
    void waitForTheReplica() {
        replica.awaitStarted();
    }

    @AfterEach
    void end() {
        replica.close();
    }

    @Test
    void leavesWholeEntriesAndTheSameFileGoesOnFromThere() throws Exception {
        String file = file(ada.project("Malaria"));
        CompletableFuture<HttpResponse<String>> killed = post(file);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> count("credential") >= 20);

        replica.kill();

        assertThat(killed.handle((answer, failure) -> failure != null).join()).isTrue();
        int atTheKill = count("credential");
        assertThat(atTheKill).isLessThan(ENTRIES);
        assertNothingIsHalfThere();
        var report = Files.send(ada, file).is(200);
        assertThat(report.at("/unchanged").asInt()).isEqualTo(atTheKill);
        assertThat(report.at("/created").asInt()).isEqualTo(ENTRIES - atTheKill);
        assertThat(count("credential")).isEqualTo(ENTRIES);
        assertNothingIsHalfThere();
    }

    private void assertNothingIsHalfThere() {
        assertThat(database.column(UUID.class, """
                        select c.id from credential c where c.tenant_id = ? and not (
                          exists (select 1 from environment e where e.tenant_id = c.tenant_id and e.credential_id = c.id
                            and e.expected_keys = '{a,b}')
                          and exists (select 1 from share_grant g where g.tenant_id = c.tenant_id and g.credential_id = c.id))
                        """, tenant.id()))
                .as("credentials that lack something")
                .isEmpty();
        int made = count("credential");
        for (String type : new String[] {"created", "shared", "grant.given"}) {
            assertThat(database.eventTypes(tenant.id()).stream().filter(("strongroom.credential." + type)::equals))
                    .hasSize(made);
        }
    }

    private int count(String table) {
        return database.column(UUID.class, "select id from " + table + " where tenant_id = ?", tenant.id())
                .size();
    }

    private static String file(String project) {
        var entries = new StringBuilder();
        for (int n = 0; n < ENTRIES; n++) {
            entries.append(
                    "  - {external_id: c-%d, name: n, type: {kind: raw}, environments: {main: {keys: [a, b]}}, projects: [{project: %s, environments: [main]}]}%n"
                            .formatted(n, project));
        }
        return Files.of(entries.toString());
    }

    private CompletableFuture<HttpResponse<String>> post(String file) {
        var request = HttpRequest.newBuilder(replica.uri("/api/v1/credentials/import"))
                .header("Authorization", String.valueOf(ada.bearer()))
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(file))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
