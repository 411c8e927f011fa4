package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Before a workflow is switched on, its editor asks which references would fail, has them mended, and asks again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PreflightJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final Client EDITOR = CAST.caller("project_editor");
    private static final String CREDENTIAL = CAST.sharedCredential();
    private static String keychain = "";

    @Test
    @Order(1)
    void theEditorIsToldWhatWouldFailAndWhy() {
        keychain = EDITOR.post(
                        "/projects/" + CAST.project + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.site\",\"default\":\"" + CREDENTIAL
                                + "\",\"on_no_match\":\"fail\"}")
                .expect(201)
                .createdId();

        JsonNode items = preflight(EDITOR);

        assertThat(items.path(0).path("ok").asBoolean()).isTrue();
        assertThat(items.path(1).path("ok").asBoolean(true)).isFalse();
        assertThat(items.path(1).at("/problem/code").asString()).isEqualTo("grant-missing");
        assertThat(items.path(1).at("/problem/detail").asString()).contains("Its owner can give one");
        assertThat(items.path(2).path("ok").asBoolean()).isTrue();
        assertThat(items.path(2).path("depends_on_input").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void onceTheOwnerHasGrantedItNothingWouldFail() {
        OWNER.put("/credentials/" + CREDENTIAL + "/shares/" + CAST.project, "{\"environments\":[\"main\",\"spare\"]}")
                .expect(200);

        assertThat(preflight(EDITOR))
                .allSatisfy(item -> assertThat(item.path("ok").asBoolean()).isTrue());
        assertThat(preflight(CAST.caller("machine"))).hasSize(3);
    }

    @Test
    @Order(3)
    void nothingWasReleased() {
        assertThat(OWNER.get("/credentials/" + CREDENTIAL)
                        .expect(200)
                        .json()
                        .path("last_used_at")
                        .isNull())
                .isTrue();
    }

    @Test
    @Order(4)
    void othersDoNotAsk() {
        String path = "/projects/" + CAST.project + "/preflight";
        CAST.caller("project_viewer").post(path, body()).expect(403);
        CAST.caller("machine_unscoped").post(path, body()).expect(403);
        CAST.caller("member").post(path, body()).expect(404);
        CAST.caller("other_tenant").post(path, body()).expect(404);
    }

    private static JsonNode preflight(Client caller) {
        return caller.post("/projects/" + CAST.project + "/preflight", body())
                .expect(200)
                .json()
                .path("items");
    }

    private static String body() {
        return """
                {"items":[{"credential":"%s","environment":"main"},{"credential":"%s","environment":"spare"},
                 {"keychain":"%s","environment":"main"}]}""".formatted(CREDENTIAL, CREDENTIAL, keychain);
    }
}
