package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which credential's values a worker gets by a keychain. */
@ServiceTest
class KeychainResolveTests {

    private final Tenants tenants;
    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone worker;
    private final String project;
    private final String clinic;
    private final String central;
    private final String failing;
    private final String silent;
    private final String falling;

    @Autowired
    KeychainResolveTests(Tenants tenants, Database database) {
        this.tenants = tenants;
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
        this.clinic = shared(owner, project, "clinic-7");
        this.central = shared(owner, project, "central");
        this.failing = keychain("null", "fail");
        this.silent = keychain("null", "none");
        this.falling = keychain("\"" + central + "\"", "fail");
    }

    @Test
    void givesTheCredentialThatHasTheSelectedExternalId() {
        JsonNode item = one(failing, "{\"site\":\"clinic-7\"}");

        assertThat(item.path("keychain").asString()).isEqualTo(failing);
        assertThat(item.path("credential").asString()).isEqualTo(clinic);
        assertThat(item.path("configuration").toString()).isEqualTo("{\"user\":\"clinic-7\"}");
        JsonNode told = event();
        assertThat(told.at("/resources/0/uid").asString()).isEqualTo(clinic);
        assertThat(told.at("/unmapped/keychain").asString()).isEqualTo(failing);
        assertThat(told.at("/unmapped/external_id").asString()).isEqualTo("clinic-7");
        assertThat(told.at("/unmapped/default").asBoolean()).isFalse();
        assertThat(told.at("/unmapped/step").asString()).isEqualTo("s-1");
    }

    @Test
    void fallsBackToTheDefaultWhereNothingIsFound() {
        JsonNode item = one(falling, "{\"site\":\"canary\"}");

        assertThat(item.path("credential").asString()).isEqualTo(central);
        assertThat(item.path("version").asInt()).isEqualTo(1);
        JsonNode told = event();
        assertThat(told.at("/unmapped/default").asBoolean()).isTrue();
        assertThat(told.at("/unmapped/keychain").asString()).isEqualTo(falling);
        assertThat(told.toString()).doesNotContain("canary", "external_id");
        assertThat(one(falling, "null").path("credential").asString()).isEqualTo(central);
        assertThat(one(falling, "{\"site\":\"clinic-7\"}").path("credential").asString())
                .isEqualTo(clinic);
    }

    @Test
    void answersNothingWhereThatIsWanted() {
        Answer given = resolve(item(silent, "{\"site\":\"canary\"}"));

        assertThat(given.text()).isEqualTo("{\"items\":[{\"keychain\":\"" + silent + "\",\"credential\":null}]}");
        assertThat(resolveEvents()).isEmpty();
    }

    @Test
    void isAProblemWhereThatIsWantedAndSaysNothingOfTheInput() {
        Answer given = resolve(item(failing, "{\"site\":\"canary\"}"));

        assertThat(given.at("/items/0/problem/code").stringValue()).isEqualTo("keychain-no-match");
        assertThat(given.at("/items/0/problem/status").asInt()).isEqualTo(409);
        assertThat(given.at("/items/0/credential").isNull()).isTrue();
        assertThat(given.text()).contains("'Sites'").doesNotContain("canary");
        JsonNode told = event();
        assertThat(told.at("/unmapped/reason").asString()).isEqualTo("keychain-no-match");
        assertThat(told.at("/resources/0/type").asString()).isEqualTo("keychain");
        assertThat(told.at("/resources/0/uid").asString()).isEqualTo(failing);
        assertThat(told.toString()).doesNotContain("canary");
    }

    @Test
    void aSelectedCredentialIsRefusedForItsOwnReasonAndNeverReplaced() {
        owner.share(clinic, project).is(200);

        JsonNode refused = one(falling, "{\"site\":\"clinic-7\"}");

        assertThat(refused.path("credential").asString()).isEqualTo(clinic);
        assertThat(refused.at("/problem/code").asString()).isEqualTo("grant-missing");
        JsonNode told = event();
        assertThat(told.at("/resources/0/uid").asString()).isEqualTo(clinic);
        assertThat(told.at("/unmapped/external_id").asString()).isEqualTo("clinic-7");
        owner.post("/credentials/" + central + "/deletion", "{}").is(202);
        assertThat(one(falling, "{}").at("/problem/code").asString()).isEqualTo("deletion-scheduled");
    }

    @Test
    void aWithdrawnShareIsFoundNoMore() {
        owner.delete("/credentials/" + clinic + "/shares/" + project).is(204);

        assertThat(one(falling, "{\"site\":\"clinic-7\"}").path("credential").asString())
                .isEqualTo(central);
        owner.delete("/credentials/" + central + "/shares/" + project).is(204);
        assertThat(one(falling, "{\"site\":\"clinic-7\"}").at("/problem/code").asString())
                .isEqualTo("grant-missing");
    }

    @Test
    void followsAChangeOfTheExternalIdAtOnce() {
        owner.patch("/credentials/" + clinic, "{\"external_id\":\"clinic-8\"}", "*")
                .is(200);

        assertThat(one(failing, "{\"site\":\"clinic-8\"}").path("credential").asString())
                .isEqualTo(clinic);
        assertThat(one(failing, "{\"site\":\"clinic-7\"}").at("/problem/code").asString())
                .isEqualTo("keychain-no-match");
    }

    @Test
    void knowsNoOtherProjectsKeychainsAndCredentials() {
        String other = owner.project("Measles");
        String theirs = owner.post(
                        "/projects/" + other + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.site\",\"on_no_match\":\"fail\"}")
                .is(201)
                .id();
        shared(owner, other, "elsewhere");
        Tenant foreign = tenants.create();
        Someone stranger = foreign.member();
        String foreignProject = stranger.project("Malaria");
        shared(stranger, foreignProject, "abroad");

        for (String unknown : List.of(theirs, UUID.randomUUID().toString(), "x")) {
            assertThat(one(unknown, "{\"site\":\"clinic-7\"}")
                            .at("/problem/code")
                            .asString())
                    .isEqualTo("not-found");
        }
        for (String id : List.of("elsewhere", "abroad")) {
            assertThat(one(failing, "{\"site\":\"" + id + "\"}")
                            .at("/problem/code")
                            .asString())
                    .isEqualTo("keychain-no-match");
        }
    }

    @Test
    void itemsOfBothKindsKeepTheirOrder() {
        Answer given = resolve(
                item(silent, "{}"),
                "{\"credential\":\"" + central + "\",\"environment\":\"main\"}",
                item(failing, "{\"site\":\"clinic-7\"}"),
                "{\"credential\":\"" + UUID.randomUUID() + "\",\"environment\":\"main\"}",
                item(failing, "{\"site\":\"clinic-7\"}").replace("\"main\"", "\"other\""));

        assertThat(given.at("/items/0/configuration").isMissingNode()).isTrue();
        assertThat(given.at("/items/1/credential").stringValue()).isEqualTo(central);
        assertThat(given.at("/items/1/keychain").isMissingNode()).isTrue();
        assertThat(given.at("/items/2/credential").stringValue()).isEqualTo(clinic);
        assertThat(given.at("/items/3/problem/code").stringValue()).isEqualTo("not-found");
        assertThat(given.at("/items/4/problem/code").stringValue()).isEqualTo("grant-missing");
    }

    @Test
    void aVersionCanBePinnedThroughAKeychain() {
        owner.put("/credentials/" + clinic + "/environments/main/values", "{\"user\":\"new\"}", "*")
                .is(200);

        assertThat(resolve(item(failing, "{\"site\":\"clinic-7\"}").replace("\"step\"", "\"version\":1,\"step\""))
                        .at("/items/0/configuration")
                        .toString())
                .isEqualTo("{\"user\":\"clinic-7\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"environment\":\"main\"}|/items/0",
                "{\"credential\":\"c\",\"keychain\":\"k\",\"environment\":\"main\",\"input\":{}}|/items/0",
                "{\"keychain\":\"k\",\"environment\":\"main\"}|/items/0/input",
                "{\"credential\":\"c\",\"environment\":\"main\",\"input\":null}|/items/0/input",
                "{\"keychain\":\"k\",\"input\":{}}|/items/0/environment",
                "{\"keychain\":\"\",\"environment\":\"main\",\"input\":{}}|/items/0/keychain"
            })
    void anItemNamesEitherACredentialOrAKeychainWithAnInput(String item, String pointer) {
        worker.post("/projects/" + project + "/resolve", "{\"items\":[" + item + "]}")
                .isInvalid(pointer);
    }

    @Test
    void takesAnyInputUpToItsBound() {
        assertThat(one(silent, "\"" + "a".repeat(65_534) + "\"").path("problem").isMissingNode())
                .isTrue();
        worker.post(
                        "/projects/" + project + "/resolve",
                        "{\"items\":[" + item(silent, "\"" + "a".repeat(65_535) + "\"") + "]}")
                .is(413, "payload-too-large");
        for (String odd :
                List.of("1e400000", "[[[[1]]]]", "{\"site\":\"\\ud83d\\ude00\"}", "\"\\u0001\"", "{\"\":\"\"}")) {
            assertThat(one(silent, odd).path("problem").isMissingNode()).as(odd).isTrue();
        }
    }

    private JsonNode one(String keychain, String input) {
        return resolve(item(keychain, input)).at("/items/0");
    }

    private Answer resolve(String... items) {
        return worker.post(
                        "/projects/" + project + "/resolve",
                        "{\"run\":\"r-1\",\"items\":[" + String.join(",", items) + "]}")
                .is(200);
    }

    private static String item(String keychain, String input) {
        return "{\"keychain\":\"%s\",\"environment\":\"main\",\"step\":\"s-1\",\"input\":%s}"
                .formatted(keychain, input);
    }

    private String keychain(String fallback, String onNoMatch) {
        return owner.post(
                        "/projects/" + project + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.site\",\"default\":%s,\"on_no_match\":\"%s\"}"
                                .formatted(fallback, onNoMatch))
                .is(201)
                .id();
    }

    private static String shared(Someone owner, String project, String externalId) {
        return owner.post("/credentials", """
                        {"name":"%s","type":{"kind":"raw"},"external_id":"%s","environments":{"main":{"user":"%s"}},
                         "projects":[{"project":"%s","environments":["main"]}]}""".formatted(externalId, externalId, externalId, project))
                .is(201)
                .id();
    }

    private JsonNode event() {
        return new JsonMapper().readTree(resolveEvents().getLast());
    }

    private List<String> resolveEvents() {
        return database.column(
                String.class,
                "select body from access_event_outbox where tenant_id = ? and type = ? order by arrival",
                tenant.id(),
                ResolveEvents.RESOLVED);
    }
}
