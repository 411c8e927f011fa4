package io.strongroom.credentials.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.credential.CredentialPurge;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class KeychainTests {

    private final Database database;
    private final CredentialPurge purge;
    private final Tenants tenants;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;
    private final String keychains;

    @Autowired
    KeychainTests(Tenants tenants, Database database, CredentialPurge purge) {
        this.database = database;
        this.purge = purge;
        this.tenants = tenants;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
        this.keychains = "/projects/" + project + "/keychains";
    }

    @Test
    void isMadeReadChangedAndDeleted() {
        String fallback = shared("Central", null);
        Answer made = owner.post(keychains, body("$.site", "\"" + fallback + "\"", "fail"))
                .is(201);

        assertThat(made.header("Location")).isEqualTo("/api/v1" + keychains + "/" + made.id());
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.text())
                .contains("\"name\":\"Sites\",\"path\":\"$.site\",\"default\":\"" + fallback
                        + "\",\"on_no_match\":\"fail\",\"version\":1,");
        String one = keychains + "/" + made.id();
        assertThat(owner.get(one).is(200).text()).isEqualTo(made.text());

        Answer changed = owner.patch(one, "{\"path\":\"$[-1]\",\"default\":null,\"on_no_match\":\"none\"}", "\"1\"")
                .is(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.at("/path").stringValue()).isEqualTo("$[-1]");
        assertThat(changed.at("/default").isNull()).isTrue();
        owner.patch(one, "{\"name\":\"x\"}", "\"1\"").is(412, "precondition-failed");
        assertThat(owner.patch(one, "{\"path\":\"$[-1]\"}", "\"2\"").is(200).header("ETag"))
                .isEqualTo("\"2\"");

        owner.delete(one).is(204);
        owner.get(one).is(404, "not-found");
        owner.delete(one).is(404, "not-found");
        assertThat(database.eventTypes(tenant.id()))
                .filteredOn(type -> type.startsWith("strongroom.keychain"))
                .containsExactly(
                        "strongroom.keychain.created", "strongroom.keychain.updated", "strongroom.keychain.deleted");
        assertThat(database.column(
                        String.class,
                        "select body::jsonb #>> '{unmapped,fields}' from access_event_outbox where tenant_id = ? and type = ?",
                        tenant.id(),
                        "strongroom.keychain.updated"))
                .containsExactly("[\"path\", \"default\", \"on_no_match\"]");
    }

    @Test
    void areListedInTheOrderInWhichTheyWereMade() {
        List<String> made = List.of(keychain("$.a", null), keychain("$.b", null), keychain("$.c", null));

        Answer first = owner.get(keychains + "?limit=2").is(200);
        Answer second =
                owner.get(keychains + "?limit=2&after=" + first.at("/next").stringValue());

        assertThat(first.at("/items").findValuesAsString("id")).isEqualTo(made.subList(0, 2));
        assertThat(second.at("/items").findValuesAsString("id")).isEqualTo(made.subList(2, 3));
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void theSameRequestUnderOneKeyMakesOne() {
        String first = owner.call("POST", keychains, body("$.a", "null", "fail"), "Idempotency-Key", "k")
                .is(201)
                .id();

        assertThat(owner.call("POST", keychains, body("$.a", "null", "fail"), "Idempotency-Key", "k")
                        .is(201)
                        .id())
                .isEqualTo(first);
        assertThat(owner.get(keychains).at("/items")).hasSize(1);
    }

    @Test
    void aDefaultIsACredentialOfTheProject() {
        String unshared = owner.credential("Unshared", "main");
        Tenant other = tenants.create();
        Someone stranger = other.member();
        String foreign = stranger.credential("Foreign", "main");
        String keychain = keychain("$.a", null);
        for (String id : List.of(unshared, foreign, UUID.randomUUID().toString(), "x")) {
            owner.post(keychains, body("$.a", "\"" + id + "\"", "fail")).isInvalid("/default");
            owner.patch(keychains + "/" + keychain, "{\"default\":\"" + id + "\"}", "*")
                    .isInvalid("/default");
        }
        String withdrawn = shared("Withdrawn", null);
        owner.delete("/credentials/" + withdrawn + "/shares/" + project).is(204);
        owner.post(keychains, body("$.a", "\"" + withdrawn + "\"", "fail")).isInvalid("/default");
    }

    @Test
    void thereIsABoundOfKeychains() {
        database.change("""
                insert into keychain (tenant_id, id, project_id, name, path, query, on_no_match, version, created_by, created_at, updated_at)
                select ?, gen_random_uuid(), cast(? as uuid), 'k', '$', '$', 'fail', 1, gen_random_uuid(), now(), now()
                from generate_series(1, 199) n
                """, tenant.id(), project);
        keychain("$.last", null);

        owner.post(keychains, body("$.a", "null", "fail")).is(409, "too-many-keychains");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.site|{\"site\":\"clinic-7\"}|clinic-7|match",
                "$.site|{\"site\":7}|7|match",
                "$.site|{\"site\":-0}|-0|none",
                "$.site|{\"site\":123456789012345678901234567890}|123456789012345678901234567890|none",
                "$.site|{\"site\":7.0}||none",
                "$.site|{\"site\":7e0}||none",
                "$.site|{\"site\":1e999999}||none",
                "$.site|{\"site\":true}||none",
                "$.site|{\"site\":null}||none",
                "$.site|{\"site\":[\"clinic-7\"]}||none",
                "$.site|{\"site\":{\"a\":\"clinic-7\"}}||none",
                "$.site|{\"Site\":\"clinic-7\"}||none",
                "$.site|[{\"site\":\"clinic-7\"}]||none",
                "$.site|null||none",
                "$.site|\"clinic-7\"||none",
                "$|\"clinic-7\"|clinic-7|match",
                "$[0]|[\"clinic-7\"]|clinic-7|match",
                "$[0]|\"clinic-7\"||none",
                "$[-1]|[1,\"clinic-7\"]|clinic-7|match",
                "$[-2]|[\"clinic-7\",1]|clinic-7|match",
                "$[-3]|[\"clinic-7\",1]||none",
                "$[2]|[\"clinic-7\",1]||none",
                "$[9007199254740991]|[\"clinic-7\",1]||none",
                "$['a \"b\\\\'].c|{\"a \\\"b\\\\\":{\"c\":\"clinic-7\"}}|clinic-7|match",
                "$.site|{\"site\":\"CLINIC-7\"}|CLINIC-7|none",
                "$.site|{\"site\":\" clinic-7\"}|' clinic-7'|none"
            })
    void aPreviewSaysWhatAnInputLeadsTo(String path, String input, String externalId, String outcome) {
        String clinic = shared("Clinic 7", "clinic-7");
        String seven = shared("Seven", "7");
        String keychain = keychain(path, null);

        Answer preview = owner.post(keychains + "/" + keychain + "/preview", "{\"input\":" + input + "}")
                .is(200);

        assertThat(preview.at("/external_id").asString(null)).isEqualTo(externalId);
        assertThat(preview.at("/outcome").stringValue()).isEqualTo(outcome);
        assertThat(preview.at("/credential/id").asString(""))
                .isEqualTo(outcome.equals("match") ? "7".equals(externalId) ? seven : clinic : "");
    }

    @Test
    void aPreviewNamesTheDefaultOrTheProblem() {
        String central = shared("Central", null);
        String preview = keychains + "/" + keychain("$.site", central) + "/preview";

        assertThat(owner.post(preview, "{\"input\":{\"site\":\"x\"}}").text())
                .isEqualTo(
                        "{\"external_id\":\"x\",\"outcome\":\"default\",\"credential\":{\"id\":\"%s\",\"name\":\"Central\"}}"
                                .formatted(central));
        owner.delete("/credentials/" + central + "/shares/" + project).is(204);
        assertThat(owner.post(preview, "{\"input\":{}}").text())
                .isEqualTo("{\"external_id\":null,\"outcome\":\"default\",\"credential\":{\"id\":\"%s\",\"name\":null}}"
                        .formatted(central));
        String failing = owner.post(keychains, body("$.site", "null", "fail")).id();
        assertThat(owner.post(keychains + "/" + failing + "/preview", "{\"input\":{}}")
                        .text())
                .isEqualTo("{\"external_id\":null,\"outcome\":\"fail\",\"credential\":null}");
    }

    @Test
    void boundsASample() {
        String preview = keychains + "/" + keychain("$.site", null) + "/preview";

        owner.post(preview, "{\"input\":\"" + "a".repeat(65_534) + "\"}").is(200);
        owner.post(preview, "{\"input\":\"" + "a".repeat(65_535) + "\"}").is(413, "payload-too-large");
        owner.post(preview, "{}").isInvalid("/input");
        owner.post(preview, "{\"input\":null}").is(200);
        owner.post(preview, "{\"sample\":1}").isInvalid("/sample");
    }

    @Test
    void viewersReadAndEditorsChange() {
        String keychain = keychain("$.site", null);
        String one = keychains + "/" + keychain;
        Someone viewer = tenant.member();
        owner.addMember(project, viewer, "viewer");
        for (Someone reader : List.of(viewer, tenant.admin())) {
            reader.get(one).is(200);
            assertThat(reader.get(keychains).at("/items")).hasSize(1);
            reader.post(keychains, "{").is(403, "forbidden");
            reader.patch(one, "{", "*").is(403, "forbidden");
            reader.post(one + "/preview", "{").is(403, "forbidden");
            reader.delete(one).is(403, "forbidden");
        }
        for (Someone other : List.of(
                tenant.member(),
                tenant.machine("credentials:resolve"),
                tenants.create().member())) {
            other.get(one).is(404, "not-found");
            other.get(keychains).is(404, "not-found");
            other.post(keychains, "{").is(404, "not-found");
            other.delete(one).is(404, "not-found");
        }
        String elsewhere = "/projects/" + owner.project("Measles") + "/keychains/" + keychain;
        owner.get(elsewhere).is(404, "not-found");
        owner.delete(elsewhere).is(404, "not-found");
    }

    @Test
    void whoAsksAboutADeletionIsToldOfTheKeychainsThatLeadThere() {
        String clinic = shared("Clinic 7", "clinic-7");
        String central = shared("Central", null);
        String keychain = keychain("$.site", central);

        assertThat(owner.get("/credentials/" + central + "/deletion/impact")
                        .at("/keychains")
                        .toString())
                .isEqualTo(leading(keychain, true, "null"));
        Answer share = owner.get("/credentials/" + clinic + "/shares/" + project + "/impact")
                .is(200);
        assertThat(share.at("/keychains").toString()).isEqualTo(leading(keychain, false, "\"clinic-7\""));
        assertThat(share.at("/keychains_total").asInt()).isEqualTo(1);
        owner.delete("/credentials/" + clinic + "/shares/" + project).is(204);
        assertThat(owner.get("/credentials/" + clinic + "/deletion/impact").at("/keychains"))
                .isEmpty();
    }

    @Test
    void aPurgedDefaultIsNoneAndACancelledDeletionTakesNothing() {
        String central = shared("Central", null);
        String one = keychains + "/" + keychain("$.site", central);
        owner.post("/credentials/" + central + "/deletion", "{}").is(202);
        assertThat(owner.get(one).at("/default").stringValue()).isEqualTo(central);
        owner.delete("/credentials/" + central + "/deletion").is(204);
        assertThat(owner.get(one).at("/version").asInt()).isEqualTo(1);
        owner.post("/credentials/" + central + "/deletion", "{\"grace_days\":0}")
                .is(202);

        CurrentTenant.run(tenant.id(), () -> purge.purge(UUID.fromString(central)));

        assertThat(owner.get(one).is(200).at("/default").isNull()).isTrue();
        assertThat(owner.get(one).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void keychainsGoWithTheirProject() {
        String other = owner.project("Measles");
        owner.post("/projects/" + other + "/keychains", body("$.a", "null", "fail"))
                .is(201);

        owner.delete("/projects/" + other).is(204);

        assertThat(database.column(Integer.class, "select 1 from keychain where project_id = cast(? as uuid)", other))
                .isEmpty();
    }

    private String leading(String keychain, boolean isDefault, String externalId) {
        return "[{\"project\":\"%s\",\"id\":\"%s\",\"name\":\"Sites\",\"default\":%s,\"external_id\":%s}]"
                .formatted(project, keychain, isDefault, externalId);
    }

    private String keychain(String path, @Nullable String fallback) {
        return owner.post(keychains, body(path, fallback == null ? "null" : "\"" + fallback + "\"", "none"))
                .is(201)
                .id();
    }

    private static String body(String path, String fallback, String onNoMatch) {
        return "{\"name\":\"Sites\",\"path\":\"%s\",\"default\":%s,\"on_no_match\":\"%s\"}"
                .formatted(path.replace("\\", "\\\\").replace("\"", "\\\""), fallback, onNoMatch);
    }

    private String shared(String name, @Nullable String externalId) {
        String credential = owner.credential(name, "main");
        if (externalId != null) {
            owner.patch("/credentials/" + credential, "{\"external_id\":\"" + externalId + "\"}", "*")
                    .is(200);
        }
        owner.share(credential, project, "main").is(200);
        return credential;
    }
}
