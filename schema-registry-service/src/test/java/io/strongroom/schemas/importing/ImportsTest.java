package io.strongroom.schemas.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.schemas.ServiceTest;
import io.strongroom.schemas.TestCallers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Imports from a registry that behaves, and from one that does not. */
@ServiceTest
class ImportsTest {

    private static final String IMPORTS = "/api/v1/adaptors/imports";
    private static final String SCHEMA = "{\"properties\":{\"a\":{\"type\":\"string\"}}}";

    private final FakeNpmRegistry npm = FakeNpmRegistry.shared();
    private Http http = new Http("http://127.0.0.1");

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http("http://127.0.0.1:" + port);
    }

    @Test
    void takeAllVersionsOfAPackage() {
        npm.publish("@test/language-journey", "1.0.0", Tarballs.withSchema(SCHEMA));
        npm.publish("@test/language-journey", "1.10.0", Tarballs.withSchema("{\"title\":\"newest\"}"));
        npm.publish("@test/language-journey", "1.9.0", Tarballs.withoutSchema());

        Answer begun = start("@test/language-journey");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location"))
                .contains(IMPORTS + "/" + begun.json().path("id").asString());
        JsonNode ended = ended(begun);
        assertThat(ended.path("status").asString()).isEqualTo("completed");
        assertThat(counts(ended)).isEqualTo("imported listed=3 added=3 known=0 no_schema=1 failed=0");

        JsonNode adaptor = get("/api/v1/adaptors/journey").json();
        assertThat(adaptor.path("latest").asString()).isEqualTo("1.10.0");
        assertThat(adaptor.path("source").asString()).isEqualTo("package");
        assertThat(adaptor.path("label").asString()).isEqualTo("A label");
        assertThat(get("/api/v1/adaptors/journey/versions/latest/schema").body())
                .isEqualTo("{\"title\":\"newest\"}");
        assertThat(get("/api/v1/adaptors/journey/versions/1.9.0/schema").verdict())
                .isEqualTo("404 no-schema");
        assertThat(get("/api/v1/adaptors/journey/versions")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("version").asString()))
                .containsExactly("1.10.0", "1.9.0", "1.0.0");
    }

    @Test
    void doNothingTwice() {
        npm.publish("@test/language-twice", "1.0.0", Tarballs.withSchema(SCHEMA));
        assertThat(status(imported("@test/language-twice"))).isEqualTo("imported null");
        assertThat(status(imported("@test/language-twice"))).isEqualTo("unchanged null");
        assertThat(npm.requests(FakeNpmRegistry.path("@test/language-twice", "1.0.0")))
                .isEqualTo(1);
        npm.publish("@test/language-twice", "1.1.0", Tarballs.withSchema(SCHEMA));
        assertThat(counts(imported("@test/language-twice")))
                .isEqualTo("imported listed=2 added=1 known=1 no_schema=0 failed=0");
    }

    @Test
    void supersedeWhatIsBuiltIn() {
        npm.publish("@openfn/language-salesforce", "0.1.0", Tarballs.withSchema("{\"title\":\"real\"}"));
        imported("@openfn/language-salesforce");
        JsonNode adaptor = get("/api/v1/adaptors/salesforce").json();
        assertThat(adaptor.path("source").asString()).isEqualTo("package");
        assertThat(adaptor.path("latest").asString()).isEqualTo("0.1.0");
        assertThat(get("/api/v1/adaptors/salesforce/versions").json().path("items"))
                .hasSize(2);
    }

    @Test
    void passOverWhatTheRegistryDoesNotHave() {
        npm.publish("@test/language-holes", "1.0.0", Tarballs.withoutSchema());
        assertThat(status(imported("@test/language-holes"))).isEqualTo("no_schema null");
        assertThat(status(imported("@test/language-absent"))).isEqualTo("missing null");
        npm.list(
                "@test/language-unpacked",
                "1.0.0",
                FakeNpmRegistry.integrity(new byte[0]),
                npm.address() + "/nowhere.tgz");
        npm.list("@test/language-unpacked", "0.9.0", "sha1-abc=", npm.address() + "/nowhere.tgz");
        assertThat(status(imported("@test/language-unpacked"))).startsWith("missing ");
        assertThat(get("/api/v1/adaptors/unpacked").verdict()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error-500      | registry-unavailable
            garbage        | unreadable-answer
            nothing        | empty-answer
            forbidden      | registry-refused
            slow           | registry-unavailable
            slow-body      | registry-unavailable
            elsewhere      | redirect-refused
            circle         | redirect-refused
            """)
    void failWhenTheRegistryAnswersBadly(String how, String reason) {
        String name = "@test/language-answers-" + how;
        npm.serve("/" + name, answer(how, "/" + name));
        JsonNode ended = imported(name);
        assertThat(ended.path("status").asString()).isEqualTo("failed");
        assertThat(status(ended)).isEqualTo("failed " + reason);
        assertThat(get("/api/v1/adaptors/answers-" + how).verdict()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mismatch  | integrity-mismatch
            link      | schema-not-a-file
            large     | schema-too-large
            garbage   | schema-not-json
            list      | schema-not-an-object
            no-tar    | tarball-unreadable
            error-500 | registry-unavailable
            slow      | registry-unavailable
            """)
    void failForABadTarballAndKeepTheLastGoodVersion(String how, String reason) {
        String name = "@test/language-tarball-" + how;
        npm.publish(name, "1.0.0", Tarballs.withSchema(SCHEMA));
        imported(name);
        npm.publish(name, "1.1.0", tarball(how));
        String path = FakeNpmRegistry.path(name, "1.1.0");
        switch (how) {
            case "mismatch" -> npm.serve(path, 200, Tarballs.withSchema("{\"title\":\"another\"}"));
            case "error-500", "slow" -> npm.serve(path, answer(how, path));
            default -> assertThat(how).isNotEmpty();
        }
        JsonNode ended = imported(name);
        assertThat(counts(ended)).isEqualTo("failed listed=2 added=0 known=1 no_schema=0 failed=1");
        assertThat(status(ended)).isEqualTo("failed " + reason);
        assertThat(get("/api/v1/adaptors/tarball-" + how).json().path("latest").asString())
                .isEqualTo("1.0.0");
        assertThat(get("/api/v1/adaptors/tarball-" + how + "/versions/latest/schema")
                        .body())
                .isEqualTo(SCHEMA);
    }

    @Test
    void keepWhatWasPublishedWhenTheRegistrySaysOtherwiseLater() {
        npm.publish("@test/language-changed", "1.0.0", Tarballs.withSchema(SCHEMA));
        imported("@test/language-changed");
        npm.publish("@test/language-changed", "1.0.0", Tarballs.withSchema("{\"title\":\"rewritten\"}"));
        assertThat(status(imported("@test/language-changed"))).isEqualTo("failed integrity-changed");
        assertThat(get("/api/v1/adaptors/changed/versions/1.0.0/schema").body()).isEqualTo(SCHEMA);
    }

    @Test
    void tryAgainWhenTheRegistryIsAwayForAMoment() {
        npm.publish("@test/language-moody", "1.0.0", Tarballs.withSchema(SCHEMA));
        String path = FakeNpmRegistry.path("@test/language-moody", "1.0.0");
        byte[] good = Tarballs.withSchema(SCHEMA);
        npm.list("@test/language-moody", "1.0.0", FakeNpmRegistry.integrity(good), npm.address() + path);
        npm.serve(path, exchange -> FakeNpmRegistry.send(exchange, npm.requests(path) < 2 ? 503 : 200, good));
        assertThat(status(imported("@test/language-moody"))).isEqualTo("imported null");
    }

    @Test
    void askTheRegistryForTarballsThatAreSaidToBeElsewhere() {
        byte[] tarball = Tarballs.withSchema(SCHEMA);
        npm.list(
                "@test/language-mirrored",
                "1.0.0",
                FakeNpmRegistry.integrity(tarball),
                "https://upstream.example/m/x.tgz");
        npm.serve("/m/x.tgz", 200, tarball);
        assertThat(status(imported("@test/language-mirrored"))).isEqualTo("imported null");
    }

    @Test
    void goPackageByPackageSoThatOneFailureLeavesTheOthers() {
        npm.publish("@test/language-good", "1.0.0", Tarballs.withSchema(SCHEMA));
        npm.serve("/@test/language-bad", 403, new byte[0]);
        JsonNode ended = ended(start("@test/language-bad", "@test/language-good", "@other/language-good"));
        assertThat(ended.path("status").asString()).isEqualTo("completed");
        assertThat(ended.path("packages")
                        .valueStream()
                        .map(one -> one.path("status").asString()))
                .containsExactly("failed", "imported", "missing");
    }

    @Test
    void leaveANameToThePackageThatHasIt() {
        npm.publish("@test/language-name", "1.0.0", Tarballs.withSchema(SCHEMA));
        npm.publish("@other/name", "9.0.0", Tarballs.withSchema("{\"title\":\"other\"}"));
        imported("@test/language-name");
        assertThat(status(imported("@other/name"))).isEqualTo("failed name-taken");
        assertThat(get("/api/v1/adaptors/name").json().path("latest").asString())
                .isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'packages':[]}",
                "{'packages':null}",
                "{'packages':['']}",
                "{'packages':['../x']}",
                "{'packages':['http://x']}",
                "{'packages':['a','a']}",
                "{'packages':[7]}",
                "{'packages':['a'],'x':1}"
            })
    void areRefusedForWhatIsNoListOfPackages(String body) {
        assertThat(post(body.replace('\'', '"'), TestCallers.superuser()).verdict())
                .isEqualTo("422 validation-failed");
    }

    @Test
    void areRefusedForMoreThan200Packages() {
        String names = String.join(
                ",", IntStream.range(0, 201).mapToObj(i -> "\"p" + i + "\"").toList());
        assertThat(post("{\"packages\":[" + names + "]}", TestCallers.superuser())
                        .verdict())
                .isEqualTo("422 validation-failed");
    }

    @Test
    void areForSuperusers() {
        Answer begun = start("@test/language-absent");
        String own = IMPORTS + "/" + begun.json().path("id").asString();
        for (String caller : List.of(TestCallers.member(), TestCallers.tenantAdmin(), TestCallers.machine())) {
            assertThat(post("not even json", caller).verdict()).isEqualTo("403 forbidden");
            assertThat(http.get(own, "Authorization", caller).verdict()).isEqualTo("404 not-found");
        }
        assertThat(http.post(IMPORTS, "{}").verdict()).isEqualTo("401 unauthenticated");
        assertThat(superuser(IMPORTS + "/01920000-0000-7000-8000-00000000dead").verdict())
                .isEqualTo("404 not-found");
        assertThat(superuser(IMPORTS + "/x").verdict()).isEqualTo("404 not-found");
        ended(begun);
    }

    @Test
    void areTakenOverFromAProcessThatDied(
            @Autowired JdbcClient jdbc, @Autowired @Qualifier("opsJdbc") JdbcClient ops, @Autowired Imports imports) {
        npm.publish("@test/language-orphan", "1.0.0", Tarballs.withSchema(SCHEMA));
        var id = imports.add("somebody", List.of("@test/language-orphan-done", "@test/language-orphan"));
        ops.sql(
                        "update schema_import set holder = gen_random_uuid(), lease_until = now() + interval '1 second' where id = ?")
                .param(id)
                .update();
        jdbc.sql("update schema_import_package set status = 'imported', added = 5 where import_id = ? and position = 1")
                .param(id)
                .update();
        jdbc.sql("update schema_import_package set status = 'running', added = 3 where import_id = ? and position = 2")
                .param(id)
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> imports.find(id).orElseThrow().finishedAt() != null);
        List<PackageProgress> packages = imports.packages(id);
        assertThat(packages.get(0)).returns(5, PackageProgress::added);
        assertThat(packages.get(1))
                .returns(PackageStatus.IMPORTED, PackageProgress::status)
                .returns(1, PackageProgress::added);
    }

    @Test
    void countWhatARunAddedThatDidNotComeToItsEnd(
            @Autowired @Qualifier("opsJdbc") JdbcClient ops, @Autowired Imports imports) {
        npm.publish("@test/language-halfway", "1.0.0", Tarballs.withSchema(SCHEMA));
        var id = imports.add("somebody", List.of("@test/language-halfway"));
        imported("@test/language-halfway");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.find(id).orElseThrow().finishedAt() != null);
        assertThat(imports.packages(id).getFirst())
                .returns(1, PackageProgress::added)
                .returns(0, PackageProgress::known);
        assertThat(events(ops, "halfway")).contains("strongroom.schema.imported");
    }

    @Test
    void goOnWhereTheyWereWhenTheServiceComesBack(@Autowired ImportWorker worker) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        npm.publish("@test/language-restart-a", "1.0.0", Tarballs.withSchema(SCHEMA));
        npm.publish("@test/language-restart-b", "1.0.0", Tarballs.withSchema(SCHEMA));
        byte[] tarball = Tarballs.withSchema(SCHEMA);
        npm.serve(FakeNpmRegistry.path("@test/language-restart-b", "1.0.0"), exchange -> {
            asked.countDown();
            awaitQuietly(stopped);
            FakeNpmRegistry.send(exchange, 200, tarball);
        });
        Answer begun = start("@test/language-restart-a", "@test/language-restart-b");
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        worker.stop();
        stopped.countDown();
        assertThat(superuser(begun.header("Location").orElseThrow())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("running");
        worker.start();
        JsonNode ended = ended(begun);
        assertThat(ended.path("packages")
                        .valueStream()
                        .map(one -> one.path("status").asString()))
                .containsExactly("imported", "imported");
    }

    @Test
    void tellTheLogOfTheInstance(@Autowired @Qualifier("opsJdbc") JdbcClient ops) {
        npm.publish("@test/language-told", "1.0.0", Tarballs.withSchema(SCHEMA));
        npm.serve("/@test/language-untold", 403, new byte[0]);
        ended(start("@test/language-told", "@test/language-untold", "@test/language-absent"));
        assertThat(events(ops, "told")).containsExactly("strongroom.schema.imported");
        assertThat(events(ops, "untold")).containsExactly("strongroom.schema.import.failed");
        assertThat(events(ops, "absent")).isEmpty();
    }

    private static List<String> events(JdbcClient ops, String adaptor) {
        return ops.sql(
                        "select type from access_event_outbox where subject = ? and tenant_id = ? and auth_type = 'system'")
                .params(adaptor, Tenants.RESERVED)
                .query((row, number) -> row.getString("type"))
                .list();
    }

    private HttpHandler answer(String how, String path) {
        Map<String, HttpHandler> answers = Map.of(
                "error-500", exchange -> FakeNpmRegistry.send(exchange, 500, bytes("boom")),
                "forbidden", exchange -> FakeNpmRegistry.send(exchange, 403, bytes("no")),
                "garbage", exchange -> FakeNpmRegistry.send(exchange, 200, bytes("<html>")),
                "nothing", exchange -> FakeNpmRegistry.send(exchange, 200, bytes("{\"versions\":{}}")),
                "slow", exchange -> awaitQuietly(new CountDownLatch(1)),
                "slow-body",
                        exchange -> {
                            exchange.sendResponseHeaders(200, 1000);
                            exchange.getResponseBody().write('{');
                            exchange.getResponseBody().flush();
                            awaitQuietly(new CountDownLatch(1));
                        },
                "elsewhere", exchange -> redirect(exchange, "http://169.254.169.254/"),
                "circle", exchange -> redirect(exchange, path));
        return Objects.requireNonNull(answers.get(how));
    }

    private static byte[] tarball(String how) {
        String at = "package/configuration-schema.json";
        return switch (how) {
            case "link" -> Tarballs.tarball().link(at, "/etc/hostname", true).bytes();
            case "large" -> Tarballs.tarball().file(at, new byte[300_000]).bytes();
            case "garbage" -> Tarballs.withSchema("<html>");
            case "list" -> Tarballs.withSchema("[]");
            case "no-tar" -> bytes("no tarball");
            default -> Tarballs.withSchema("{\"title\":\"newer\"}");
        };
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        FakeNpmRegistry.send(exchange, 302, new byte[0]);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(6, TimeUnit.SECONDS)).isIn(true, false);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode imported(String name) {
        return ended(start(name));
    }

    private Answer start(String... names) {
        return post("{\"packages\":[\"" + String.join("\",\"", names) + "\"]}", TestCallers.superuser());
    }

    private JsonNode ended(Answer begun) {
        String at = begun.header("Location").orElseThrow(() -> new AssertionError(begun.body()));
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> superuser(at).json(),
                        progress -> !progress.path("finished_at").isNull());
    }

    private static String status(JsonNode ended) {
        JsonNode first = ended.path("packages").get(0);
        return first.path("status").asString() + " " + first.path("reason").asString("null");
    }

    private static String counts(JsonNode ended) {
        JsonNode first = ended.path("packages").get(0);
        StringBuilder text = new StringBuilder(first.path("status").asString());
        for (String count : List.of("listed", "added", "known", "no_schema", "failed")) {
            text.append(' ').append(count).append('=').append(first.path(count).asInt());
        }
        return text.toString();
    }

    private Answer post(String body, String caller) {
        return http.post(IMPORTS, body, "Authorization", caller);
    }

    private Answer get(String path) {
        return http.get(path, "Authorization", TestCallers.member());
    }

    private Answer superuser(String path) {
        return http.get(path, "Authorization", TestCallers.superuser());
    }
}
