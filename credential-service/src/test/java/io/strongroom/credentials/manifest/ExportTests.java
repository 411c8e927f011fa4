package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ExportTests {

    private final Database database;
    private final TestRegistry registry;
    private final Tenant tenant;
    private final Someone ada;

    @Autowired
    ExportTests(Tenants tenants, Database database, TestRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void saysAllOfACredentialButItsValues() {
        registry.publish("exported", "7.2.0", null, List.of(), List.of());
        String project = ada.project("Immunisation: \\\"registry\\\"");
        String clinic = ada.post("/credentials", """
                        {"name":"Clinic API","type":{"kind":"adaptor","adaptor":"exported"},"external_id":"clinic-api","account":"integration",
                         "environments":{"main":{"user":"canary","pass: word":"canary"},"test":null}}""").is(201).id();
        ada.put(
                        "/credentials/" + clinic + "/shares/" + project,
                        "{\"environments\":[\"main\"],\"expires_at\":\"2098-01-01T00:00:00Z\",\"reason\":\"nightly\"}")
                .is(200);
        ada.patch("/credentials/" + clinic, "{\"expires_at\":\"2099-01-01T00:00:00Z\"}", "*")
                .is(200);

        assertThat(Files.export(ada)).isEqualTo("""
                        # Credentials of Strongroom. This file names keys and never holds a value.
                        strongroom: 1
                        credentials:
                          - external_id: clinic-api
                            name: Clinic API
                            type:
                              kind: adaptor
                              adaptor: exported
                              version: "7.2.0"
                            account: integration
                            expires_at: "2099-01-01T00:00:00Z"
                            environments:
                              main:
                                keys:
                                  - user
                                  - "pass: word"
                              test: {}
                            projects:
                              - project: "%s"
                                name: "Immunisation: \\"registry\\""
                                environments:
                                  - main
                                expires_at: "2098-01-01T00:00:00Z"
                                reason: nightly
                        """.formatted(project));
    }

    @Test
    void hasTheSameBytesWhateverHappensThatChangesNothingInIt() {
        String project = ada.project("Malaria");
        for (String name : List.of("b", "a", "c")) {
            ada.share(ada.credential(name, "main", "test"), project, "test", "main")
                    .is(200);
        }
        String before = Files.export(ada);
        String first = ada.get("/credentials?q=a").at("/items/0/id").stringValue();
        ada.put("/credentials/" + first + "/environments/main/values", "{\"user\":\"v\",\"password\":\"q\"}", "\"1\"")
                .is(200);

        assertThat(Files.export(ada)).isEqualTo(before);
        assertThat(ada.get("/credentials/manifest").header("Content-Type")).isEqualTo("application/yaml");
    }

    @Test
    void namesTheIdWhereTheExternalIdDoesNotTellWhichOneItIs() {
        String without = ada.credential("without", "main");
        String body = "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"external_id\":\"twice\"}";
        String one = ada.post("/credentials", body).is(201).id();
        String two = ada.post("/credentials", body).is(201).id();

        assertThat(Files.json(Files.export(ada)).at("/credentials").findValuesAsString("id"))
                .containsExactly(one, two, without);
        assertThat(Files.outcomes(Files.send(ada, Files.export(ada))))
                .containsExactly("unchanged", "unchanged", "unchanged");
    }

    @Test
    void ofAProjectShowsItsMembersWhatItWasGranted() {
        Someone viewer = tenant.member();
        String project = ada.project("Malaria");
        ada.addMember(project, viewer, "viewer");
        String shared = ada.credential("shared", "main", "secret-plans");
        ada.share(shared, project, "main").is(200);
        ada.share(shared, ada.project("Another one"), "main", "secret-plans").is(200);
        ada.credential("own", "main");

        String yaml = viewer.get("/projects/" + project + "/manifest").is(200).text();

        assertThat(Files.errors(yaml)).isEmpty();
        assertThat(Files.json(yaml).at("/credentials")).hasSize(1);
        assertThat(Files.json(yaml).at("/credentials/0/environments").propertyNames())
                .containsExactly("main");
        assertThat(Files.json(yaml).at("/credentials/0/projects")).hasSize(1);
        assertThat(yaml).doesNotContain("secret-plans", "Another one");
        assertThat(viewer.get("/credentials/manifest").is(200).text()).contains("credentials: []");
        tenant.member().get("/projects/" + project + "/manifest").is(404, "not-found");
    }

    @Test
    void leavesOutWhatHasEnded() {
        String project = ada.project("Malaria");
        String expired = ada.credential("expired", "main");
        ada.share(expired, project, "main").is(200);
        database.change(
                "update share_grant set expires_at = now() - interval '1 day' where tenant_id = ?", tenant.id());
        String going = ada.credential("going", "main");
        ada.share(going, project, "main").is(200);
        ada.post("/credentials/" + going + "/deletion", "{}").is(202);

        String yaml = Files.export(ada);

        assertThat(Files.json(yaml).at("/credentials").findValuesAsString("name"))
                .contains("expired")
                .doesNotContain("going");
        assertThat(Files.json(yaml).at("/credentials/0/projects/0/environments"))
                .isEmpty();
        assertThat(ada.get("/projects/" + project + "/manifest").text()).doesNotContain("going");
    }

    @Test
    void ofTooManySaysHowToAskForFewer() {
        ada.credential("Zulu", "main");
        database.change("""
                insert into credential (tenant_id, id, name, kind, account, owner_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 'raw', 'personal', ?, 1, now(), now() from generate_series(1, 1000) n
                """, tenant.id(), ada.id());

        Answer refused = ada.get("/credentials/manifest").is(409, "too-many-credentials");

        assertThat(refused.at("/detail").stringValue()).contains("parameters q and type");
        assertThat(Files.json(ada.get("/credentials/manifest?q=zu").is(200).text())
                        .at("/credentials"))
                .hasSize(1);
        assertThat(Files.json(ada.get("/credentials/manifest?q=name&type=raw")
                                .is(200)
                                .text())
                        .at("/credentials"))
                .hasSize(1000);
        assertThat(Files.json(ada.get("/credentials/manifest?type=http").is(200).text())
                        .at("/credentials"))
                .isEmpty();
    }

    @Test
    void isJsonForThoseWhoTakeNoYaml() {
        ada.credential("own", "main");
        String yaml = Files.export(ada);

        Answer json = ada.call("GET", "/credentials/manifest", null, "Accept", "application/json")
                .is(200);

        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.json()).isEqualTo(Files.json(yaml));
        assertThat(ada.call("GET", "/credentials/manifest", null, "Accept", "application/*;q=0.5")
                        .text())
                .isEqualTo(yaml);
        ada.call("GET", "/credentials/manifest", null, "Accept", "application/xml")
                .is(406, "not-acceptable");
    }

    @Test
    void theSchemaIsServedAsItIsPublished() {
        Answer schema = ada.get("/credentials/manifest/schema").is(200);

        assertThat(schema.text()).isEqualTo(Files.published());
        assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
    }
}
