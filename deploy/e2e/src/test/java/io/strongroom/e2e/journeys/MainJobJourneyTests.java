package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The main job: an owner keeps a credential, a worker gets its values, an auditor sees both, a colleague sees nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobJourneyTests {

    private static final Demo.Tenant ACME = Stack.demo().tenant(0);
    private static final Client OWNER = ACME.projectMember("editor").signedIn();
    private static String credential = "";
    private static String event = "";

    @Test
    @Order(1)
    void theOwnerMakesACredentialFromAnAdaptorsSchemaAndIsWarnedOfTheTrailingSlash() {
        Answer made = OWNER.post("/credentials", """
                        {"name":"Clinic API","type":{"kind":"adaptor","adaptor":"http"},
                         "environments":{"main":{"baseUrl":"https://clinic.example/api/","username":"etl","password":"s3cret-é"}}}""").expect(201);

        credential = made.json().path("id").asString();
        assertThat(made.createdId()).isEqualTo(credential);
        assertThat(made.json().path("status").asString()).isEqualTo("ready");
        JsonNode warning = made.json().path("warnings").path(0);
        assertThat(warning.path("code").asString()).isEqualTo("trailing-slash-removed");
        assertThat(warning.path("pointer").asString()).isEqualTo("/baseUrl");
        assertThat(made.text()).doesNotContain("s3cret");
    }

    @Test
    @Order(2)
    void aWorkerGetsNothingBeforeAGrant() {
        Answer refused =
                worker().post(resolvePath(), "{\"environment\":\"main\"}").expect(404);
        assertThat(refused.code()).isEqualTo("not-found");

        OWNER.put("/credentials/" + credential + "/shares/" + ACME.project(), "{\"environments\":[]}")
                .expect(200);
        assertThat(worker().post(resolvePath(), "{\"environment\":\"main\"}")
                        .expect(403)
                        .code())
                .isEqualTo("grant-missing");
    }

    @Test
    @Order(3)
    void theOwnerGrantsMainToTheProjectAndTheWorkerResolvesIt() {
        OWNER.put("/credentials/" + credential + "/shares/" + ACME.project(), "{\"environments\":[\"main\"]}")
                .expect(200);

        Answer resolved = worker().post(resolvePath(), "{\"environment\":\"main\",\"run\":\"r-1\",\"step\":\"s-1\"}")
                .expect(200);

        assertThat(resolved.json().path("configuration").toString())
                .isEqualTo(
                        "{\"baseUrl\":\"https://clinic.example/api\",\"username\":\"etl\",\"password\":\"s3cret-é\"}");
        assertThat(resolved.json().path("secret_paths").toString()).contains("/password");
        assertThat(resolved.header("Cache-Control")).contains("no-store");
        event = resolved.json().path("event").asString();
    }

    @Test
    @Order(4)
    void theAuditorFindsTheEventWithinTwoSeconds() {
        Client auditor = ACME.withRole("auditor").byApiToken();
        Answer found = Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> auditor.get("/audit/events/" + event), answer -> answer.status() == 200);

        JsonNode seen = found.json();
        assertThat(seen.path("type").asString()).isEqualTo("strongroom.credential.value.resolved");
        assertThat(seen.path("outcome").asString()).isEqualTo("success");
        assertThat(seen.path("resource").path("id").asString()).isEqualTo(credential);
        assertThat(seen.path("run").asString()).isEqualTo("r-1");
        assertThat(seen.path("actor").path("kind").asString()).isEqualTo("machine");
        assertThat(seen.path("keys").toString()).isEqualTo("[\"baseUrl\",\"username\",\"password\"]");
        assertThat(found.text()).doesNotContain("s3cret").doesNotContain("clinic.example");
        assertThat(auditor.get("/audit/events?run=r-1&resource=" + credential)
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @Order(5)
    void aColleagueSeesTheCredentialButNeverItsValuesAndTheAttemptIsOnRecord() {
        Demo.Person colleague = ACME.projectMember("owner");
        Client colleagueClient = colleague.signedIn();
        colleagueClient.get("/credentials/" + credential).expect(200);

        assertThat(colleagueClient
                        .get("/credentials/" + credential + "/environments/main/values")
                        .expect(403)
                        .code())
                .isEqualTo("forbidden");

        Client auditor = ACME.withRole("auditor").byApiToken();
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            JsonNode refusal = auditor.get(
                            "/audit/events?outcome=failure&actor=" + colleague.id() + "&resource=" + credential)
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(refusal.path("type").asString()).isEqualTo("strongroom.credential.value.revealed");
            assertThat(refusal.path("reason").asString()).isEqualTo("forbidden");
        });
    }

    @Test
    @Order(6)
    void theOwnerReadsTheValuesAfterAFreshLoginOnly() {
        String values = "/credentials/" + credential + "/environments/main/values";

        Answer fresh = OWNER.get(values).expect(200);
        assertThat(fresh.json().path("values").path("password").asString()).isEqualTo("s3cret-é");
        assertThat(fresh.json().path("version").asInt()).isEqualTo(1);

        Answer stale = ACME.projectMember("editor").byApiToken().get(values).expect(401);
        assertThat(stale.code()).isEqualTo("step-up-required");
        assertThat(stale.header("WWW-Authenticate")).contains("insufficient_user_authentication", "max_age");
    }

    @Test
    @Order(7)
    void afterAWithdrawalTheWorkerIsRefused() {
        OWNER.delete("/credentials/" + credential + "/shares/" + ACME.project()).expect(204);

        assertThat(worker().post(resolvePath(), "{\"environment\":\"main\"}")
                        .expect(403)
                        .code())
                .isEqualTo("grant-missing");
    }

    private static String resolvePath() {
        return "/projects/" + ACME.project() + "/credentials/" + credential + "/resolve";
    }

    private static Client worker() {
        return ACME.machine("credentials:resolve").client();
    }
}
