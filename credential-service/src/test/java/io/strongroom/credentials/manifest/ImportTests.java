package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ImportTests {

    private final Database database;
    private final Tenant tenant;
    private final Tenant elsewhere;
    private final Someone ada;
    private final String project;

    @Autowired
    ImportTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.elsewhere = tenants.create();
        this.ada = tenant.member();
        this.project = ada.project("Malaria");
    }

    private String clinic() {
        return """
                  - external_id: clinic-api
                    name: Clinic API
                    type: {kind: raw}
                    account: integration
                    expires_at: 2099-01-01T00:00:00Z
                    environments:
                      main: {keys: [user, password]}
                      test:
                    projects:
                      - project: %s
                        environments: [main]
                        expires_at: 2098-01-01T00:00:00Z
                        reason: nightly
                """.formatted(project);
    }

    private static String named(String external, String more) {
        return "  - {external_id: " + external + ", name: " + external + ", type: {kind: raw}" + more + "}\n";
    }

    private String only() {
        return ada.get("/credentials").at("/items/0/id").stringValue();
    }

    @Test
    void makesPlaceholdersAndSaysWhatIsToBeFilledIn() {
        Answer report = Files.send(ada, Files.of(clinic()));

        assertThat(report.is(200).at("/created").asInt()).isEqualTo(1);
        assertThat(report.at("/entries/0/to_fill").toString())
                .isEqualTo(
                        "[{\"environment\":\"main\",\"keys\":[\"user\",\"password\"]},{\"environment\":\"test\",\"keys\":[]}]");
        String made = report.at("/entries/0/credential").stringValue();
        Answer credential = ada.get("/credentials/" + made).is(200);
        assertThat(credential.at("/version").asInt()).isEqualTo(1);
        assertThat(credential.at("/status").stringValue()).isEqualTo("incomplete");
        assertThat(credential.at("/account").stringValue()).isEqualTo("integration");
        assertThat(credential.at("/expires_at").stringValue()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(credential.at("/environments/0/keys_expected").toString()).isEqualTo("[\"user\",\"password\"]");
        Answer share = ada.get("/credentials/" + made + "/shares");
        assertThat(share.at("/items/0/environments").toString()).isEqualTo("[\"main\"]");
        assertThat(share.at("/items/0/expires_at").stringValue()).isEqualTo("2098-01-01T00:00:00Z");
        assertThat(share.at("/items/0/reason").stringValue()).isEqualTo("nightly");
        assertThat(database.eventTypes(tenant.id()))
                .containsSubsequence(
                        "strongroom.credential.created",
                        "strongroom.credential.shared",
                        "strongroom.credential.grant.given");
        assertThat(Vault.paths(tenant.id())).isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() {
        Files.send(ada, Files.of(clinic())).is(200);
        int events = database.eventTypes(tenant.id()).size();
        String before = Files.export(ada);

        assertThat(Files.outcomes(Files.send(ada, Files.of(clinic())))).containsExactly("unchanged");
        Answer again = Files.send(ada, before);
        assertThat(Files.outcomes(again)).containsExactly("unchanged");
        assertThat(again.at("/entries/0/diff")).isEmpty();
        assertThat(again.at("/entries/0/to_fill")).hasSize(2);

        assertThat(database.eventTypes(tenant.id())).hasSize(events);
        assertThat(ada.get("/credentials/" + only()).at("/version").asInt()).isEqualTo(1);
        assertThat(Files.export(ada)).isEqualTo(before);
    }

    @Test
    void anExportBecomesTheSameAgainElsewhere() {
        Files.send(
                        ada,
                        Files.of(
                                clinic(),
                                named(
                                        "\"a: b # c\"",
                                        ", environments: {\"ü — 7\": {keys: [\"x\\n\\t\\\\\\\"\\x01\"]}}")))
                .is(200);
        String yaml = Files.export(ada);
        Someone bob = elsewhere.member();
        String other = bob.project("Malaria");

        assertThat(Files.outcomes(Files.send(bob, yaml.replace(project, other))))
                .containsExactly("created", "created");

        assertThat(Files.export(bob)).isEqualTo(yaml.replace(project, other));
    }

    @Test
    void changesWhatDiffersAndLeavesTheRestAlone() {
        Files.send(ada, Files.of(clinic())).is(200);
        String id = only();
        ada.putNew("/credentials/" + id + "/environments/main/values", "{\"user\":\"u\",\"password\":\"p\"}")
                .is(200);
        String second = ada.project("Measles");
        ada.share(id, second, "test").is(200);
        ada.putNew("/credentials/" + id + "/environments/spare", null).is(201);
        String before = ada.get("/credentials/" + id + "/environments/main/values")
                .is(200)
                .text();
        int events = database.eventTypes(tenant.id()).size();

        Answer report = Files.send(ada, Files.of("""
                  - external_id: clinic-api
                    name: Clinic API 2
                    type: {kind: raw}
                    expires_at: null
                    environments:
                      main: {keys: [user, token]}
                      test: {keys: [user]}
                      new: {}
                    projects:
                      - {project: %s, environments: [test]}
                """.formatted(project)));

        assertThat(Files.outcomes(report)).containsExactly("updated");
        assertThat(report.at("/entries/0/diff").toString().replace("\",\"", "\n"))
                .isEqualTo("""
                        ["~ clinic-api: Clinic API 2
                        ~   name: Clinic API -> Clinic API 2
                        -   expires_at: 2099-01-01T00:00:00Z
                        ~   environment test: none -> user
                        +   environment new: no keys named
                        ~   project %1$s: grants of main until 2098-01-01T00:00:00Z because nightly -> grants of main, test until 2098-01-01T00:00:00Z because nightly"]""".formatted(project.matches("[a-z].*") ? project : "\\\"" + project + "\\\""));
        assertThat(report.at("/entries/0/to_fill").toString())
                .isEqualTo(
                        "[{\"environment\":\"main\",\"keys\":[\"token\"]},{\"environment\":\"test\",\"keys\":[\"user\"]},{\"environment\":\"new\",\"keys\":[]}]");
        Answer credential = ada.get("/credentials/" + id);
        assertThat(credential.at("/account").stringValue()).isEqualTo("integration");
        assertThat(credential.at("/expires_at").isNull()).isTrue();
        assertThat(credential.at("/environments").findValuesAsString("name"))
                .containsExactly("main", "new", "spare", "test");
        assertThat(credential.at("/projects")).hasSize(2);
        assertThat(ada.get("/credentials/" + id + "/environments/main/values").text())
                .isEqualTo(before);
        assertThat(database.eventTypes(tenant.id()).subList(events, events + 4))
                .containsExactly(
                        "strongroom.credential.updated",
                        "strongroom.credential.updated",
                        "strongroom.credential.updated",
                        "strongroom.credential.grant.given");
    }

    @Test
    void aDryRunTellsAllThatAndChangesNothing() {
        Files.send(ada, Files.of(named("there", ""))).is(200);
        int events = database.eventTypes(tenant.id()).size();
        String before = Files.export(ada);
        String file = Files.of(
                clinic(),
                named("there", ", account: integration"),
                named("refused", ", projects: [{project: nowhere, environments: []}]"));

        Answer foreseen = Files.dryRun(ada, file);

        assertThat(Files.outcomes(foreseen)).containsExactly("created", "updated", "refused");
        assertThat(foreseen.at("/dry_run").asBoolean()).isTrue();
        assertThat(foreseen.at("/entries/0/credential").isNull()).isTrue();
        assertThat(foreseen.at("/entries/0/diff/0").stringValue()).isEqualTo("+ clinic-api: Clinic API");
        assertThat(foreseen.at("/entries/1/diff/1").stringValue()).isEqualTo("~   account: personal -> integration");
        assertThat(Files.export(ada)).isEqualTo(before);
        assertThat(database.eventTypes(tenant.id())).hasSize(events);
        Answer done = Files.send(ada, file);
        assertThat(done.at("/entries").findValues("diff").toString())
                .isEqualTo(foreseen.at("/entries").findValues("diff").toString());
        assertThat(done.at("/entries").findValues("to_fill").toString())
                .isEqualTo(foreseen.at("/entries").findValues("to_fill").toString());
    }

    @Test
    void anEntryThatIsRefusedSaysWhyAndHindersNoOther() {
        Someone bob = tenant.member();
        String hidden = bob.project("Hidden");
        String viewed = bob.project("Viewed");
        bob.addMember(viewed, ada, "viewer");
        String file = Files.of(
                named("a", ", projects: [{project: " + hidden + ", environments: []}]"),
                named("b", ", projects: [{project: " + viewed + ", environments: []}]"),
                named("c", ", environments: {main: }, projects: [{project: " + project + ", environments: [main, x]}]"),
                named("d", ", expires_at: 2020-01-01T00:00:00Z"),
                named("e", ", projects: [{project: Malaria, environments: []}]"),
                "  - {external_id: f, name: f, type: {kind: adaptor, adaptor: no-such-adaptor}}\n",
                "  - {id: " + bob.credential("bobs", "main") + ", name: f, type: {kind: raw}}\n",
                named("g", ""));

        Answer report = Files.send(ada, file);

        assertThat(Files.outcomes(report))
                .containsExactly(
                        "refused", "refused", "refused", "refused", "refused", "refused", "refused", "created");
        assertThat(report.at("/entries").findValues("problem").stream()
                        .limit(7)
                        .map(problem -> problem.path("status").asInt() + " "
                                + problem.at("/errors/0/pointer").stringValue()))
                .containsExactly(
                        "422 /credentials/0/projects/0/project",
                        "403 /credentials/1/projects/0/project",
                        "422 /credentials/2/projects/0/environments/1",
                        "422 /credentials/3/expires_at",
                        "422 /credentials/4/projects/0/project",
                        "422 /credentials/5/type/adaptor",
                        "422 /credentials/6/id");
        assertThat(ada.get("/credentials?owner=me").at("/items")).hasSize(1);
    }

    @Test
    void whatIsThereIsNeitherMadeAnotherTypeNorGivenOtherTermsUnseen() {
        Files.send(ada, Files.of(clinic())).is(200);
        ada.share(only(), project, "main", "test").is(200);

        Answer report = Files.send(
                ada,
                Files.of(
                        "  - {external_id: clinic-api, name: Clinic API, type: {kind: adaptor, adaptor: http}}\n",
                        named("x", "")));
        assertThat(report.at("/entries/0/problem/errors/0/pointer").stringValue())
                .isEqualTo("/credentials/0/type");
        Answer terms = Files.send(
                ada,
                Files.of(named(
                        "clinic-api",
                        ", projects: [{project: " + project
                                + ", environments: [main], expires_at: 2090-01-01T00:00:00Z}]")));
        assertThat(terms.at("/entries/0/problem/code").stringValue()).isEqualTo("conflict");
        assertThat(ada.get("/credentials/" + only() + "/shares")
                        .at("/items/0/expires_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void findsNothingByItsNameAndNothingOfSomebodyElse() {
        Someone bob = tenant.member();
        bob.post("/credentials", "{\"name\":\"same\",\"type\":{\"kind\":\"raw\"},\"external_id\":\"same\"}")
                .is(201);
        ada.credential("same", "main");

        assertThat(Files.outcomes(Files.send(ada, Files.of(named("same", ""))))).containsExactly("created");
        assertThat(ada.get("/credentials?owner=me").at("/items")).hasSize(2);
        ada.post("/credentials", "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"external_id\":\"same\"}")
                .is(201);
        assertThat(Files.send(ada, Files.of(named("same", "")))
                        .at("/entries/0/problem/code")
                        .stringValue())
                .isEqualTo("conflict");
    }

    @Test
    void whatIsToBePurgedIsLeftAsItIs() {
        Files.send(ada, Files.of(clinic())).is(200);
        ada.post("/credentials/" + only() + "/deletion", "{}").is(202);

        assertThat(Files.outcomes(Files.send(ada, Files.of(clinic())))).containsExactly("unchanged");
        assertThat(Files.send(ada, Files.of(named("clinic-api", "")))
                        .at("/entries/0/problem/code")
                        .stringValue())
                .isEqualTo("deletion-scheduled");
    }

    @Test
    void aKeyIsAnsweredOnceAndNotTakenByADryRun() {
        String[] headers = {"Content-Type", "application/yaml", "Idempotency-Key", "k"};
        String file = Files.of(named("a", ""));
        ada.call("POST", "/credentials/import?dry_run=true", file, headers).is(200);

        Answer first = ada.call("POST", "/credentials/import", file, headers).is(200);
        Answer second = ada.call("POST", "/credentials/import", file, headers).is(200);

        assertThat(first.at("/created").asInt()).isEqualTo(1);
        assertThat(second.text()).isEqualTo(first.text());
        ada.call("POST", "/credentials/import", Files.of(named("b", "")), headers)
                .is(422, "idempotency-key-reused");
    }

    @Test
    void takesTheFileAsJsonToo() {
        String file =
                "{\"strongroom\":1,\"credentials\":[{\"external_id\":\"a\",\"name\":\"a\",\"type\":{\"kind\":\"raw\"}}]}";

        ada.post("/credentials/import", file).is(200);
        ada.post("/credentials/import", "{\"strongroom\":1,").is(400, "malformed-json");
        Answer broken = Files.send(ada, "strongroom: 1\ncredentials: [").is(400, "malformed-yaml");
        assertThat(broken.at("/line").asInt()).isEqualTo(2);
        ada.call("POST", "/credentials/import", file, "Content-Type", "text/yaml")
                .is(415, "unsupported-media-type");
        ada.call("POST", "/credentials/import?dry_run=maybe", file).is(400, "invalid-parameter");
        assertThat(database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id()))
                .hasSize(1);
    }

    @Test
    void aThousandCredentialsAreOneFile() {
        var entries = new StringBuilder();
        for (int n = 0; n < 1_000; n++) {
            entries.append(named(
                    "c-" + n,
                    ", environments: {main: {keys: [a, b, c]}}, projects: [{project: " + project
                            + ", environments: [main]}]"));
        }

        // Where the machine is slow it takes more than one time.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Files.send(ada, Files.of(entries.toString()))
                                .is(200)
                                .at("/pending")
                                .asInt()
                        == 0);
        String yaml = Files.export(ada);
        Answer again = Files.send(ada, yaml).is(200);
        assertThat(again.at("/unchanged").asInt() + again.at("/pending").asInt())
                .isEqualTo(1_000);
        Files.send(ada, Files.of(entries + named("one-more", ""))).isInvalid("/credentials");
        assertThat(yaml.length()).isLessThan(1 << 20);
    }
}
