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

/** A worker's run: all that it needs in one call, reasons where something is refused, and one version from its first step to its last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final Client WORKER = CAST.caller("machine");
    private static final String CREDENTIAL = CAST.sharedCredential();
    private static final String RUN = "run-" + CREDENTIAL;

    @Test
    @Order(1)
    void oneCallGivesWhatIsGrantedAndSaysWhyTheRestIsNot() {
        JsonNode items = WORKER.post(
                        "/projects/" + CAST.project + "/resolve", """
                        {"run":"%s","items":[{"credential":"%s","environment":"main","step":"s-1"},
                         {"credential":"%s","environment":"spare","step":"s-2"},
                         {"credential":"0199c3a2-0000-7000-8000-00000000dead","environment":"main"}]}""".formatted(RUN, CREDENTIAL, CREDENTIAL))
                .expect(200)
                .json()
                .path("items");

        assertThat(items.path(0).at("/configuration/password").asString()).isEqualTo("p");
        assertThat(items.path(0).path("version").asLong()).isEqualTo(1);
        assertThat(items.path(1).at("/problem/code").asString()).isEqualTo("grant-missing");
        assertThat(items.path(1).at("/problem/detail").asString()).contains("Its owner can give one");
        assertThat(items.path(2).at("/problem/code").asString()).isEqualTo("not-found");
    }

    @Test
    @Order(2)
    void aRunThatNamesItsVersionKeepsItWhateverTheOwnerChanges() {
        OWNER.send(
                        "PUT",
                        "/credentials/" + CREDENTIAL + "/environments/main/values",
                        "{\"password\":\"q\"}",
                        request -> request.header("If-Match", "\"1\""))
                .expect(200);

        assertThat(resolve("\"step\":\"s-3\",\"version\":1")
                        .expect(200)
                        .json()
                        .at("/configuration/password")
                        .asString())
                .isEqualTo("p");
        assertThat(resolve("\"step\":\"s-4\"")
                        .expect(200)
                        .json()
                        .at("/configuration/password")
                        .asString())
                .isEqualTo("q");
    }

    @Test
    @Order(3)
    void aVersionThatIsNotThereIsRefusedWithWhatThereIs() {
        Answer answer = resolve("\"version\":9").expect(409);

        assertThat(answer.code()).isEqualTo("version-not-kept");
        assertThat(answer.json().path("detail").asString()).contains("The current one is 2");
    }

    @Test
    @Order(4)
    void theAuditorFindsEachStepOfTheRun() {
        Client auditor = CAST.caller("auditor");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(auditor.get("/audit/events?outcome=success&run=" + RUN)
                                .expect(200)
                                .json()
                                .path("items")
                                .valueStream()
                                .map(event -> event.path("step").asString()))
                        .containsExactly("s-4", "s-3", "s-1"));
    }

    private static Answer resolve(String more) {
        return WORKER.post(
                "/projects/" + CAST.project + "/credentials/" + CREDENTIAL + "/resolve",
                "{\"environment\":\"main\",\"run\":\"" + RUN + "\"," + more + "}");
    }
}
