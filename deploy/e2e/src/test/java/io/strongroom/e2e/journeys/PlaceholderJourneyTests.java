package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A credential is set up before anybody has its values, for an account that guidance helped to choose. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaceholderJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static String credential = "";

    @Test
    @Order(1)
    void theOwnerIsToldWhichKindOfAccountToAskFor() {
        Answer kinds = OWNER.get("/account-kinds").expect(200);

        assertThat(kinds.json().path("items").path(0).path("account").asString())
                .isEqualTo("integration");
        assertThat(kinds.json().path("items").path(0).path("guidance").asString())
                .contains("API");
    }

    @Test
    @Order(2)
    void thePlaceholderIsSharedWhenItIsMadeAndShownAsIncomplete() {
        credential = OWNER.post("/credentials", """
                        {"name":"Lab","type":{"kind":"adaptor","adaptor":"http"},"account":"integration","environments":{"main":null},
                         "projects":[{"project":"%s","environments":["main"]}]}""".formatted(CAST.project))
                .expect(201)
                .createdId();

        Answer picked = CAST.caller("project_viewer")
                .get("/projects/" + CAST.project + "/credentials?status=incomplete")
                .expect(200);
        assertThat(picked.json().path("items").path(0).path("id").asString()).isEqualTo(credential);
        assertThat(resolve().expect(409).code()).isEqualTo("environment-not-filled");
    }

    @Test
    @Order(3)
    void onceItIsFilledTheWorkerHasItWithoutAnotherGrant() {
        OWNER.send(
                        "PUT",
                        "/credentials/" + credential + "/environments/main/values",
                        "{\"baseUrl\":\"https://lab.example\",\"username\":\"u\",\"password\":\"p\"}",
                        request -> request.header("If-None-Match", "*"))
                .expect(200);

        assertThat(OWNER.get("/credentials/" + credential).json().path("status").asString())
                .isEqualTo("ready");
        resolve().expect(200);
    }

    private static Answer resolve() {
        return CAST.caller("machine")
                .post(
                        "/projects/" + CAST.project + "/credentials/" + credential + "/resolve",
                        "{\"environment\":\"main\"}");
    }
}
