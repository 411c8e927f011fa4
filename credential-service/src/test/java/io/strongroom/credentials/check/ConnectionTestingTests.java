package io.strongroom.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.http.TestUpstream;
import io.strongroom.platform.test.token.TestTokens;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who tests, what is recorded of it, and how often. */
@ServiceTest
class ConnectionTestingTests {

    private final Database database;
    private final TestRegistry registry;
    private final TestDirectory directory;
    private final Tenant tenant;
    private final Someone owner;
    private final TestUpstream server = TestUpstream.start("other");
    private final String document;

    @Autowired
    ConnectionTestingTests(Tenants tenants, Database database, TestDirectory directory, TestRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.directory = directory;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        String address = "127.0.0.1:" + URI.create(server.url()).getPort();
        directory.allow(tenant.id(), address);
        this.document = "{\"baseUrl\":\"http://" + address + "/secret-place\",\"access_token\":\"s3cret\"}";
    }

    @BeforeEach
    void publish() {
        registry.publishWithRecipe("http");
    }

    @Test
    void recordsThatValuesWereUsedByTheNamesOfTheirKeys() {
        Answer answer = Subjects.test(owner, "http", document);

        assertThat(answer.text()).isEqualTo("{\"result\":\"ok\",\"advice\":\"The server took the credential.\"}");
        assertThat(events())
                .singleElement()
                .asString()
                .contains("\"keys\":[\"baseUrl\",\"access_token\"]", "\"environment\":\"main\"", "\"test\":\"http\"")
                .doesNotContain(
                        "s3cret",
                        "secret-place",
                        "127.0.0.1:" + URI.create(server.url()).getPort());
    }

    @Test
    void sendsNothingThatCannotBeRecorded() {
        String test = Subjects.path(owner, "http", document);
        database.change("alter table access_event_outbox rename to access_event_outbox_away");
        try {
            owner.post(test, "").is(503, "audit-unavailable");
        } finally {
            database.change("alter table access_event_outbox_away rename to access_event_outbox");
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void hasRecordedItBeforeAnythingLeaves() {
        CompletableFuture<List<String>> recorded = new CompletableFuture<>();
        server.on("/secret-place", exchange -> {
            recorded.complete(events());
            TestUpstream.answer(exchange, 200, "{}");
        });
        Subjects.test(owner, "http", document);
        assertThat(recorded.join()).hasSize(1);
    }

    @Test
    void sendsNothingWhileTheStoreIsAway() {
        String test = Subjects.path(owner, "http", document);
        TestServers.vault().pause();
        try {
            owner.post(test, "").is(503, "secret-store-unavailable");
        } finally {
            TestServers.vault().resume();
        }
        assertThat(server.received()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void sendsNothingWhileTheExceptionsAreNotKnown() {
        String test = Subjects.path(owner, "http", document);
        directory.whileAway(() -> owner.post(test, "").is(503, "dependency-unavailable"));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void isForTheOwnerAloneAndWantsNoFreshLogin() {
        String test = Subjects.path(owner, "http", document);
        String project = owner.project("Malaria");
        Someone colleague = tenant.member();
        owner.addMember(project, colleague, "owner");
        owner.share(test.split("/", -1)[2], project, "main").is(200);

        colleague.post(test, "").is(403, "forbidden");
        tenant.admin().post(test, "").is(403, "forbidden");
        tenant.member().post(test, "").is(404, "not-found");
        assertThat(server.received()).isEmpty();
        assertThat(events()).hasSize(3);

        stale().post(test, "").is(200);
    }

    @Test
    void knowsUndeclaredAndUnfilledEnvironments() {
        String test = Subjects.path(owner, "http", document);
        owner.post(test.replace("/main/", "/other/"), "").is(404, "not-found");
        owner.post(test.replace("/main/", "/later/"), "").is(409, "environment-not-filled");
    }

    @Test
    void saysThatRawCredentialsAndAdaptorsWithoutARecipeCannotBeTested() {
        registry.publish("bare", "1.0.0", "{}", List.of(), List.of());
        registry.publishTest("later", "{\"kind\":\"quantum\"}");
        String raw = "/credentials/" + owner.credential("r", "main") + "/environments/main/test";

        assertThat(owner.post(raw, "").is(200).at("/result").asString()).isEqualTo("not_testable");
        assertThat(Subjects.test(owner, "bare", "{}").at("/result").asString()).isEqualTo("not_testable");
        assertThat(Subjects.test(owner, "later", "{}").at("/result").asString()).isEqualTo("not_testable");
        assertThat(events()).hasSize(3).allSatisfy(event -> assertThat(event).doesNotContain("\"keys\""));
    }

    @Test
    void usesTheLastKnownRecipeWhileTheRegistryIsAway() {
        String test = Subjects.path(owner, "http", document);
        registry.whileAway(
                () -> assertThat(owner.post(test, "").is(200).at("/result").asString())
                        .isEqualTo("ok"));
    }

    @Test
    void isMadeOnceASecondOfOneCredential() {
        String test = Subjects.path(owner, "http", document);
        owner.post(test, "").is(200);

        Answer tooSoon = owner.post(test, "").is(429, "rate-limited");
        assertThat(tooSoon.header("Retry-After")).isEqualTo("1");
        assertThat(events()).hasSize(1);
        Subjects.test(owner, "http", document);
    }

    @Test
    void isMadeOnceAtATimeOfOneCredential() throws Exception {
        var arrived = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        server.on("/secret-place", exchange -> {
            arrived.countDown();
            try {
                leave.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            TestUpstream.answer(exchange, 200, "{}");
        });
        String test = Subjects.path(owner, "http", document);
        var first = CompletableFuture.supplyAsync(() -> owner.post(test, ""));
        arrived.await();
        owner.post(test, "").is(429, "rate-limited");
        leave.countDown();
        first.join().is(200);
    }

    private Someone stale() {
        return new Someone(
                owner.api(),
                owner.id(),
                TestTokens.shared()
                        .user(tenant.id(), owner.id(), "member")
                        .signedInAgo(301)
                        .bearer());
    }

    private List<String> events() {
        return database.column(
                String.class,
                "select body from access_event_outbox where tenant_id = ? and type ="
                        + " 'strongroom.credential.value.tested' order by arrival",
                tenant.id());
    }
}
