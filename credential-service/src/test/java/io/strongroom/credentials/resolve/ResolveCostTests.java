package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.vault.VaultServer;
import io.strongroom.platform.test.servers.ServiceDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a resolve costs the servers, counted where it is paid: in PostgreSQL's log of statements and in Vault's audit log. */
@ServiceTest
class ResolveCostTests {

    private static final String ONE_DECISION = "decide_about_resolving";
    private static final String ONE_COMMIT = "append_access_events";

    private final Database database;
    private final MeterRegistry meters;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone worker;
    private final String project;
    private final String app = ServiceDatabases.of("credential").roles().app();

    @Autowired
    ResolveCostTests(Tenants tenants, Database database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
    }

    /** By a reload, so that connections that are open log too: a pool makes new ones whenever it likes. */
    @BeforeEach
    void logEachStatement() {
        Assumptions.assumeTrue(TestServers.postgres().log().isPresent()
                && TestServers.vault().log().isPresent());
        database.change("alter system set log_statement = 'all'");
        database.column(Boolean.class, "select pg_reload_conf()");
        // Learns the tenant's token and reads the signing keys too.
        String credential = shared();
        Awaitility.await()
                .until(() -> costOf(() -> worker.post(one(credential), "{\"environment\":\"main\"}")
                                        .is(200))
                                .statements()
                                .size()
                        == 2);
    }

    @AfterEach
    void logNothingMore() {
        database.change("alter system reset log_statement");
        database.column(Boolean.class, "select pg_reload_conf()");
    }

    @Test
    void oneResolveIsOneDecisionOneReadAndOneCommit() {
        String credential = shared();
        Cost cost = costOf(
                () -> worker.post(one(credential), "{\"environment\":\"main\"}").is(200));

        assertThat(cost).isEqualTo(new Cost(List.of(ONE_DECISION, ONE_COMMIT), 1, 1));
    }

    @Test
    void oneResolveOfWhatIsKeptInMemoryIsDecidedAndRecordedAllTheSame() {
        String credential = shared();
        worker.post(one(credential), "{\"environment\":\"main\"}").is(200);
        Cost cost = costOf(
                () -> worker.post(one(credential), "{\"environment\":\"main\"}").is(200));

        assertThat(cost).isEqualTo(new Cost(List.of(ONE_DECISION, ONE_COMMIT), 0, 1));
    }

    @Test
    void aBatchIsOneDecisionAndOneCommitAndReadsEachPathOnce() {
        String first = shared();
        String second = shared();
        String items = Stream.of(first, second, first, UUID.randomUUID().toString())
                .map(credential -> "{\"credential\":\"" + credential + "\",\"environment\":\"main\"}")
                .collect(Collectors.joining(","));
        Cost cost = costOf(() -> worker.post("/projects/" + project + "/resolve", "{\"items\":[" + items + "]}")
                .is(200));

        assertThat(cost).isEqualTo(new Cost(List.of(ONE_DECISION, ONE_COMMIT), 2, 1));
    }

    @Test
    void aBatchWithKeychainsCostsNoMore() {
        String selected = sharedAs("clinic-7");
        String other = shared();
        String keychain = keychain();
        String items = "{\"keychain\":\"%s\",\"environment\":\"main\",\"input\":{\"site\":\"clinic-7\"}},"
                        .formatted(keychain)
                + "{\"keychain\":\"%s\",\"environment\":\"main\",\"input\":{\"site\":\"x\"}},".formatted(keychain)
                + "{\"credential\":\"%s\",\"environment\":\"main\"},".formatted(selected)
                + "{\"credential\":\"%s\",\"environment\":\"main\"}".formatted(other);
        Cost cost = costOf(() -> worker.post("/projects/" + project + "/resolve", "{\"items\":[" + items + "]}")
                .is(200));

        assertThat(cost).isEqualTo(new Cost(List.of(ONE_DECISION, ONE_COMMIT), 2, 1));
    }

    @Test
    void aPreflightIsOneDecisionAndNothingElse() {
        String items = "{\"credential\":\"%s\",\"environment\":\"main\"},".formatted(shared())
                + "{\"keychain\":\"%s\",\"environment\":\"main\"},".formatted(keychain())
                + "{\"credential\":\"%s\",\"environment\":\"other\"}".formatted(shared());
        Cost cost = costOf(() -> worker.post("/projects/" + project + "/preflight", "{\"items\":[" + items + "]}")
                .is(200));

        assertThat(cost).isEqualTo(new Cost(List.of(ONE_DECISION), 0, 0));
    }

    @Test
    void aRefusalAsksVaultNothing() {
        String credential = shared();
        Cost cost = costOf(() ->
                worker.post(one(credential), "{\"environment\":\"other\"}").is(403));

        assertThat(cost).isEqualTo(new Cost(List.of(ONE_DECISION, ONE_COMMIT), 0, 1));
    }

    /**
     * @param statements of the application's role, each by the function that it calls or else as it is
     * @param reads requests to Vault below the tenant's place
     * @param commits of events
     */
    private record Cost(List<String> statements, long reads, long commits) {}

    private Cost costOf(Runnable action) {
        Path statements = TestServers.postgres().log().orElseThrow();
        Path requests = VaultServer.auditLog(TestServers.folder(VaultServer.NAME));
        long statementsBefore = size(statements);
        long requestsBefore = size(requests);
        long commitsBefore = commits();
        action.run();
        return new Cost(
                since(statements, statementsBefore)
                        .filter(line -> line.contains(" " + app + "@"))
                        .filter(line -> line.contains("LOG:  execute ") || line.contains("LOG:  statement: "))
                        .filter(line -> !isOfThePool(line))
                        .map(ResolveCostTests::named)
                        .toList(),
                since(requests, requestsBefore)
                        .filter(line ->
                                line.contains("\"type\":\"request\"") && line.contains("/t/" + tenant.id() + "/"))
                        .count(),
                commits() - commitsBefore);
    }

    /** Looks at a connection that was idle for more than half a second, or makes a new one in the background whenever it likes. */
    private static boolean isOfThePool(String line) {
        return line.stripTrailing().endsWith("LOG:  statement:")
                || line.contains("LOG:  statement: SET application_name");
    }

    private static String named(String line) {
        return Stream.of(ONE_DECISION, ONE_COMMIT)
                .filter(line::contains)
                .findFirst()
                .orElse(line);
    }

    private long commits() {
        return meters.get("strongroom.outbox.commit.requests").summary().count();
    }

    private String shared() {
        String credential = owner.credential("DHIS2", "main");
        owner.share(credential, project, "main").is(200);
        return credential;
    }

    private String sharedAs(String externalId) {
        String credential = owner.credential("DHIS2", "main");
        owner.patch("/credentials/" + credential, "{\"external_id\":\"" + externalId + "\"}", "*")
                .is(200);
        owner.share(credential, project, "main").is(200);
        return credential;
    }

    private String keychain() {
        return owner.post(
                        "/projects/" + project + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.site\",\"on_no_match\":\"none\"}")
                .is(201)
                .id();
    }

    private String one(String credential) {
        return "/projects/" + project + "/credentials/" + credential + "/resolve";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Stream<String> since(Path file, long position) {
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] rest = Arrays.copyOfRange(all, (int) position, all.length);
            return new String(rest, StandardCharsets.UTF_8).lines();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
