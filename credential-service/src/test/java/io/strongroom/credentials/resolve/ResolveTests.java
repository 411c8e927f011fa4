package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.credential.NewValues;
import io.strongroom.credentials.credential.StoredVersion;
import io.strongroom.credentials.credential.ValueWriting;
import io.strongroom.credentials.document.RawDocument;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.servers.TestServers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ResolveTests {

    private static final String DOCUMENT =
            "{\"z\":1.10,\"a\":-0.0,\"big\":123456789012345678901234567890,\"s\":{\"e\":1E400,\"p\":\"canary\"}}";
    private static final String MAIN =
            "{\"environment\":\"main\",\"run\":\"r-1\",\"step\":\"s-1\",\"reason\":\"nightly\"}";

    private final Database database;
    private final ValueWriting writing;
    private final JdbcClient jdbc;
    private final Tenants tenants;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone worker;
    private final String project;
    private final String credential;
    private final String path;

    @Autowired
    ResolveTests(Tenants tenants, Database database, ValueWriting writing, JdbcClient jdbc) {
        this.writing = writing;
        this.jdbc = jdbc;
        this.database = database;
        this.tenants = tenants;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
        this.credential = owner.post(
                        "/credentials",
                        "{\"name\":\"DHIS2\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":" + DOCUMENT
                                + ",\"later\":null,\"spare\":{\"a\":1}}}")
                .is(201)
                .id();
        owner.share(credential, project, "main", "later").is(200);
        this.path = "/projects/" + project + "/credentials/" + credential + "/resolve";
    }

    @Test
    void givesAWorkerWhatTheOwnerWrote() {
        Answer given = worker.post(path, MAIN).is(200);

        assertThat(given.text())
                .startsWith(
                        "{\"configuration\":" + DOCUMENT
                                + ",\"version\":1,\"expires_at\":null,\"secret_paths\":[\"/z\",\"/a\",\"/big\",\"/s/e\",\"/s/p\"],\"event\":\"");
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void givesNewValuesAtOnceThoughTheOldOnesAreKeptInMemory() {
        worker.post(path, MAIN).is(200);
        UUID environment = database.column(
                        UUID.class, "select id from environment where tenant_id = ? and name = 'main'", tenant.id())
                .getFirst();
        var values =
                new NewValues(environment, 2, RawDocument.of("{\"a\":\"new\"}").checked(""), List.of("/a"));

        CurrentTenant.run(
                tenant.id(),
                () -> writing.write(UUID.fromString(credential), owner.id(), List.of(values), this::makeCurrent));

        Answer given = worker.post(path, MAIN).is(200);
        assertThat(given.text()).startsWith("{\"configuration\":{\"a\":\"new\"},\"version\":2,");
    }

    private int makeCurrent(List<StoredVersion> stored) {
        StoredVersion version = stored.getFirst();
        return jdbc.sql("update environment set version = ?, current_version_id = ? where id = ?")
                .params(version.number(), version.id(), version.environmentId())
                .update();
    }

    @Test
    void recordsWhoGotWhatWhereAndWhy() {
        String event = worker.post(path, MAIN).is(200).at("/event").stringValue();

        JsonNode body = new JsonMapper()
                .readTree(database.column(
                                String.class,
                                "select body from access_event_outbox where tenant_id = ? and id = ?",
                                tenant.id(),
                                UUID.fromString(event))
                        .getFirst());
        JsonNode unmapped = body.path("unmapped");
        assertThat(unmapped.path("project").asString()).isEqualTo(project);
        assertThat(unmapped.path("environment").asString()).isEqualTo("main");
        assertThat(unmapped.path("run").asString()).isEqualTo("r-1");
        assertThat(unmapped.path("step").asString()).isEqualTo("s-1");
        assertThat(unmapped.path("reason").asString()).isEqualTo("nightly");
        assertThat(unmapped.path("purpose").asString()).isEqualTo("run");
        assertThat(unmapped.path("grant").asString()).isNotBlank();
        assertThat(unmapped.path("keys").toString()).isEqualTo("[\"z\",\"a\",\"big\",\"s\"]");
        assertThat(body.path("resources").path(0).path("name").asString()).isEqualTo("DHIS2");
        assertThat(body.toString()).contains(worker.id().toString()).doesNotContain("canary");
    }

    @Test
    void refusesWithoutAGrantOfTheEnvironment() {
        worker.post(path, body("spare")).is(403, "grant-missing");
        worker.post(path, body("undeclared")).is(403, "grant-missing");
        assertThat(refusals()).containsExactly("grant-missing", "grant-missing");
        assertThat(database.column(
                        String.class,
                        "select concat_ws(' ', body::jsonb #>> '{unmapped,environment}', body::jsonb #>> '{unmapped,run}')"
                                + " from access_event_outbox where tenant_id = ? and failed order by arrival",
                        tenant.id()))
                .containsExactly("spare r-9", "undeclared r-9");
    }

    @Test
    void refusesAfterTheShareWasWithdrawn() {
        worker.post(path, MAIN).is(200);
        owner.delete("/credentials/" + credential + "/shares/" + project).is(204);

        worker.post(path, MAIN).is(403, "grant-missing");
    }

    @Test
    void refusesAfterTheGrantHasEnded() {
        database.change("update share_grant set expires_at = now() - interval '1 s' where tenant_id = ?", tenant.id());

        worker.post(path, MAIN).is(403, "grant-missing");
    }

    @Test
    void refusesWhenTheCredentialHasExpired() {
        database.change("update credential set expires_at = now() - interval '1 s' where tenant_id = ?", tenant.id());

        worker.post(path, MAIN).is(409, "credential-expired");
    }

    @Test
    void refusesWhileADeletionIsScheduled() {
        database.change(
                "update credential set purge_at = now() + interval '7 d', deletion_asked_by = owner_id,"
                        + " deletion_asked_at = now() where tenant_id = ?",
                tenant.id());

        worker.post(path, MAIN).is(409, "deletion-scheduled");
        worker.post(path, body("spare")).is(403, "grant-missing");
        assertThat(refusals()).containsExactly("grant-missing");
    }

    @Test
    void saysThatAnEnvironmentHasNoValuesYet() {
        worker.post(path, body("later")).is(409, "environment-not-filled");
    }

    @Test
    void knowsNothingOfWhatTheProjectNeverHadAShareOf() {
        String unshared = owner.credential("other", "main");
        String other = owner.project("Measles");
        String missing = worker.post(resolve(project, UUID.randomUUID().toString()), MAIN)
                .is(404, "not-found")
                .at("/detail")
                .stringValue();

        for (String unknown : List.of(
                resolve(project, unshared),
                resolve(other, credential),
                resolve(UUID.randomUUID().toString(), credential),
                resolve("x", credential),
                resolve(project, "x"))) {
            assertThat(worker.post(unknown, MAIN)
                            .is(404, "not-found")
                            .at("/detail")
                            .stringValue())
                    .isEqualTo(missing);
        }
    }

    @Test
    void knowsNothingOfAnotherTenantsProjectsAndCredentials() {
        Tenant other = tenants.create();
        Someone foreign = other.machine("credentials:resolve");
        foreign.post(path, MAIN).is(404, "not-found");
        foreign.post("/projects/" + project + "/resolve", batch(credential)).is(404, "not-found");

        Someone theirs = other.member();
        String theirProject = theirs.project("Malaria");
        foreign.post(resolve(theirProject, credential), MAIN).is(404, "not-found");
        Answer mixed = foreign.post("/projects/" + theirProject + "/resolve", batch(credential))
                .is(200);
        assertThat(mixed.at("/items/0/problem/code").stringValue()).isEqualTo("not-found");
    }

    @Test
    void isForMachinesWithTheScopeOnly() {
        Someone viewer = tenant.member();
        owner.addMember(project, viewer, "viewer");

        for (Someone refused :
                List.of(owner, viewer, tenant.admin(), tenant.machine("usages:write"), tenant.machine())) {
            refused.post(path, MAIN).is(403, "forbidden");
            refused.post("/projects/" + project + "/resolve", batch(credential)).is(403, "forbidden");
        }
        tenant.member().post(path, MAIN).is(404, "not-found");
        tenant.machine()
                .post(resolve(project, UUID.randomUUID().toString()), MAIN)
                .is(404, "not-found");
    }

    @Test
    void decidesWhoMayBeforeItReadsTheBody() {
        owner.post(path, "{").is(403, "forbidden");
        worker.post(path, "{").is(400, "malformed-json");
        worker.post(resolve(project, UUID.randomUUID().toString()), "{").is(404, "not-found");
        worker.post("/projects/" + UUID.randomUUID() + "/resolve", "{").is(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/environment",
                "{\"environment\":\"\"}|/environment",
                "{\"environment\":1}|/environment",
                "{\"environment\":\"main\",\"extra\":1}|/extra",
                "{\"environment\":\"main\",\"purpose\":\"other\"}|/purpose",
                "{\"environment\":\"main\",\"min_lifetime\":-1}|/min_lifetime",
                "{\"environment\":\"main\",\"min_lifetime\":86401}|/min_lifetime",
            })
    void namesTheFieldThatIsWrong(String body, String pointer) {
        worker.post(path, body).isInvalid(pointer);
    }

    @Test
    void boundsWhatAWorkerSays() {
        for (String field : List.of("run", "step", "reason")) {
            worker.post(path, "{\"environment\":\"main\",\"" + field + "\":\"" + "ä".repeat(255) + "\"}")
                    .is(200);
            worker.post(path, "{\"environment\":\"main\",\"" + field + "\":\"" + "a".repeat(256) + "\"}")
                    .isInvalid("/" + field);
        }
        worker.post(path, "{\"environment\":\"main\",\"purpose\":\"metadata\",\"min_lifetime\":60}")
                .is(200);
    }

    @Test
    void givesEachItemOfABatchByItself() {
        String unshared = owner.credential("other", "main");
        String request = "{\"run\":\"r-1\",\"items\":["
                + Stream.of(
                                item(credential, "main", "s-1"),
                                item(credential, "spare", "s-2"),
                                item(unshared, "main", "s-3"),
                                item("no id", "main", "s-4"),
                                item(credential, "later", "s-5"),
                                item(credential, "main", "s-6"))
                        .collect(java.util.stream.Collectors.joining(","))
                + "]}";

        Answer given = worker.post("/projects/" + project + "/resolve", request).is(200);

        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given.text())
                .startsWith("{\"items\":[{\"credential\":\"" + credential + "\",\"configuration\":" + DOCUMENT
                        + ",\"version\":1,");
        assertThat(given.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/problem/code").asString("given")))
                .containsExactly("given", "grant-missing", "not-found", "not-found", "environment-not-filled", "given");
        assertThat(given.at("/items/0/event").stringValue())
                .isNotEqualTo(given.at("/items/5/event").stringValue());
        assertThat(given.at("/items/1/credential").stringValue()).isEqualTo(credential);
        assertThat(given.at("/items/1").has("configuration")).isFalse();
        assertThat(given.at("/items/0").has("problem")).isFalse();
        assertThat(database.column(
                        String.class,
                        "select coalesce(body::jsonb #>> '{unmapped,step}', '') || ' ' || failed from access_event_outbox"
                                + " where tenant_id = ? and type = 'strongroom.credential.value.resolved' order by arrival",
                        tenant.id()))
                .containsExactly("s-1 false", "s-6 false", "s-2 true", "s-3 true", "s-5 true");
    }

    @Test
    void sumsUpFloodsOfLikeRefusalsInBatchesToo() {
        String items = Stream.generate(() -> item(credential, "spare", "s"))
                .limit(20)
                .collect(java.util.stream.Collectors.joining(","));

        worker.post("/projects/" + project + "/resolve", "{\"items\":[" + items + "]}")
                .is(200);

        assertThat(refusals()).hasSize(5);
    }

    @Test
    void boundsABatch() {
        String items = Stream.generate(() -> item(credential, "main", "s"))
                .limit(201)
                .collect(java.util.stream.Collectors.joining(","));
        worker.post("/projects/" + project + "/resolve", "{\"items\":[" + items + "]}")
                .isInvalid("/items");
        worker.post("/projects/" + project + "/resolve", "{\"items\":[]}").isInvalid("/items");
        worker.post("/projects/" + project + "/resolve", "{\"items\":[{\"credential\":\"x\"}]}")
                .isInvalid("/items/0/environment");
    }

    @Test
    void givesNothingThatCannotBeRecorded() {
        database.change("alter table access_event_outbox rename to access_event_outbox_away");
        try {
            assertThat(worker.post(path, MAIN).is(503, "audit-unavailable").text())
                    .doesNotContain("canary");
            assertThat(worker.post("/projects/" + project + "/resolve", batch(credential))
                            .is(503, "audit-unavailable")
                            .text())
                    .doesNotContain("canary");
        } finally {
            database.change("alter table access_event_outbox_away rename to access_event_outbox");
        }
    }

    @Test
    void failsOnlyTheItemsWhoseValuesTheStoreDoesNotGive() {
        worker.post(path, MAIN).is(200);
        String cold = owner.credential("cold", "main");
        owner.share(cold, project, "main").is(200);
        TestServers.vault().pause();
        try {
            Answer given = worker.post(
                            "/projects/" + project + "/resolve",
                            "{\"items\":[" + item(cold, "main", "s") + "," + item(credential, "main", "s") + "]}")
                    .is(200);
            assertThat(given.at("/items/0/problem/code").stringValue()).isEqualTo("secret-store-unavailable");
            assertThat(given.at("/items/1/version").intValue()).isEqualTo(1);
            worker.post(resolve(project, cold), MAIN).is(503, "secret-store-unavailable");
        } finally {
            TestServers.vault().resume();
        }
    }

    private List<String> refusals() {
        return database.column(
                String.class,
                "select body::jsonb #>> '{unmapped,reason}' from access_event_outbox"
                        + " where tenant_id = ? and type = 'strongroom.credential.value.resolved' and failed order by arrival",
                tenant.id());
    }

    private static String resolve(String project, String credential) {
        return "/projects/" + project + "/credentials/" + credential + "/resolve";
    }

    private static String body(String environment) {
        return "{\"environment\":\"" + environment + "\",\"run\":\"r-9\"}";
    }

    private static String batch(String credential) {
        return "{\"items\":[" + item(credential, "main", "s") + "]}";
    }

    private static String item(String credential, String environment, String step) {
        return "{\"credential\":\"%s\",\"environment\":\"%s\",\"step\":\"%s\"}"
                .formatted(credential, environment, step);
    }
}
