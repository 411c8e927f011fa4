package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** One workflow for many clinics: each run gets the credential of the clinic that its input is about. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeychainJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final Client EDITOR = CAST.caller("project_editor");
    private static final String KEYCHAINS = "/projects/" + CAST.project + "/keychains";
    private static String north = "";
    private static String south = "";
    private static String keychain = "";

    @Test
    @Order(1)
    void eachClinicsCredentialHasTheExternalIdOfItsClinic() {
        north = clinic("clinic-north").expect(201).createdId();
        south = clinic("clinic-south").expect(201).createdId();

        assertThat(clinic("clinic-north").expect(409).code()).isEqualTo("external-id-taken");
        assertThat(OWNER.send(
                                "PATCH",
                                "/credentials/" + south,
                                "{\"external_id\":\"clinic-north\"}",
                                request -> request.header("If-Match", "*"))
                        .expect(409)
                        .code())
                .isEqualTo("external-id-taken");
    }

    @Test
    @Order(2)
    void anEditorMakesAKeychainAndTriesItOut() {
        keychain = EDITOR.post(KEYCHAINS, """
                        {"name":"Clinic of the patient","path":"$.patient.clinic","on_no_match":"fail"}""").expect(201).createdId();

        JsonNode preview = EDITOR.post(
                        KEYCHAINS + "/" + keychain + "/preview",
                        "{\"input\":{\"patient\":{\"clinic\":\"clinic-south\"}}}")
                .expect(200)
                .json();
        assertThat(preview.path("outcome").asString()).isEqualTo("match");
        assertThat(preview.at("/credential/id").asString()).isEqualTo(south);
        CAST.caller("project_viewer").get(KEYCHAINS + "/" + keychain).expect(200);
        CAST.caller("project_viewer").delete(KEYCHAINS + "/" + keychain).expect(403);
    }

    @Test
    @Order(3)
    void aRunGetsTheCredentialOfItsClinic() {
        JsonNode item = resolve("clinic-north");

        assertThat(item.path("credential").asString()).isEqualTo(north);
        assertThat(item.path("keychain").asString()).isEqualTo(keychain);
        assertThat(item.at("/configuration/user").asString()).isEqualTo("clinic-north");
    }

    @Test
    @Order(4)
    void aRunOfAnotherClinicGetsNoneUntilThereIsADefault() {
        assertThat(resolve("clinic-east").at("/problem/code").asString()).isEqualTo("keychain-no-match");

        EDITOR.send(
                        "PATCH",
                        KEYCHAINS + "/" + keychain,
                        "{\"default\":\"" + south + "\"}",
                        request -> request.header("If-Match", "\"1\""))
                .expect(200);

        assertThat(resolve("clinic-east").path("credential").asString()).isEqualTo(south);
    }

    @Test
    @Order(5)
    void whoTakesACredentialAwayIsToldOfTheKeychain() {
        JsonNode leading = OWNER.get("/credentials/" + south + "/deletion/impact")
                .expect(200)
                .json()
                .at("/keychains/0");

        assertThat(leading.path("id").asString()).isEqualTo(keychain);
        assertThat(leading.path("default").asBoolean()).isTrue();
        assertThat(leading.path("external_id").asString()).isEqualTo("clinic-south");
    }

    @Test
    @Order(6)
    void theAuditorSeesHowEachRunCameToItsCredentialAndNothingElseOfItsInput() {
        Client auditor = CAST.caller("auditor");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode events = auditor.get("/audit/events?type=strongroom.credential.value.resolved&limit=3")
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(events).hasSize(3);
            assertThat(events.path(0).at("/event/unmapped/default").asBoolean()).isTrue();
            assertThat(events.path(1).path("reason").asString()).isEqualTo("keychain-no-match");
            assertThat(events.path(2).at("/event/unmapped/external_id").asString())
                    .isEqualTo("clinic-north");
            assertThat(events.path(2).at("/event/unmapped/keychain").asString()).isEqualTo(keychain);
            assertThat(events.toString()).doesNotContain("clinic-east", "Jane");
        });
    }

    @Test
    @Order(7)
    void aDeletedKeychainLeadsNowhere() {
        EDITOR.delete(KEYCHAINS + "/" + keychain).expect(204);

        assertThat(resolve("clinic-north").at("/problem/code").asString()).isEqualTo("not-found");
    }

    private static Answer clinic(String externalId) {
        return OWNER.post("/credentials", """
                {"name":"%s","type":{"kind":"raw"},"external_id":"%s","environments":{"main":{"user":"%s"}},
                 "projects":[{"project":"%s","environments":["main"]}]}""".formatted(externalId, externalId, externalId, CAST.project));
    }

    private static JsonNode resolve(String clinic) {
        return CAST.caller("machine")
                .post("/projects/" + CAST.project + "/resolve", """
                        {"run":"r-1","items":[{"keychain":"%s","environment":"main","step":"s-1",
                         "input":{"patient":{"name":"Jane","clinic":"%s"}}}]}""".formatted(keychain, clinic))
                .expect(200)
                .json()
                .at("/items/0");
    }
}
