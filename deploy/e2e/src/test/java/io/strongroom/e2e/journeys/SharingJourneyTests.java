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

/** Who grants is told what that opens; what was granted is withdrawn one by one, all of a credential, and all of a person who left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharingJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final Client ADMIN = CAST.caller("tenant_admin");
    private static final String CREDENTIAL = CAST.sharedCredential();

    @Test
    @Order(1)
    void grantingSaysWhatItOpens() {
        JsonNode opens = share("{\"environments\":[\"main\",\"spare\"],\"reason\":\"nightly sync\"}")
                .expect(200)
                .json()
                .path("opens");

        assertThat(opens.path("environments").toString())
                .isEqualTo("[{\"name\":\"main\",\"keys\":[\"password\"],\"filled\":true},"
                        + "{\"name\":\"spare\",\"keys\":[\"password\"],\"filled\":true}]");
        assertThat(opens.path("members").asInt()).isEqualTo(5);
        assertThat(opens.path("machine_clients").path("scope").asString()).isEqualTo("credentials:resolve");
    }

    @Test
    @Order(2)
    void aMemberSeesWhoGrantedWhatAndWhy() {
        JsonNode grant = CAST.caller("project_viewer")
                .get("/credentials/" + CREDENTIAL + "/shares")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("grants")
                .path(0);

        assertThat(grant.path("granted_by").path("id").asString()).isEqualTo(CAST.id("owner"));
        assertThat(grant.path("reason").asString()).isEqualTo("nightly sync");
        assertThat(grant.path("status").asString()).isEqualTo("active");
        resolve(CREDENTIAL).expect(200);
    }

    @Test
    @Order(3)
    void allSharesOfACredentialEndAtOnce() {
        assertThat(OWNER.delete("/credentials/" + CREDENTIAL + "/shares")
                        .expect(200)
                        .text())
                .isEqualTo("{\"withdrawn\":1,\"left\":0}");

        assertThat(resolve(CREDENTIAL).expect(403).code()).isEqualTo("grant-missing");
    }

    @Test
    @Order(4)
    void allThatSomebodySharedEndsWhenATenantAdminSaysSo() {
        String first = CAST.sharedCredential();
        String second = CAST.sharedCredential();
        String withdrawal = ADMIN.post(
                        "/withdrawals", "{\"owner\":\"" + CAST.id("owner") + "\",\"reason\":\"left in May\"}")
                .expect(202)
                .createdId();

        Answer done = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> ADMIN.get("/withdrawals/" + withdrawal).expect(200),
                        answer -> answer.json().path("state").asString().equals("done"));

        assertThat(done.json().path("withdrawn").asInt()).isEqualTo(2);
        assertThat(resolve(first).expect(403).code()).isEqualTo("grant-missing");
        assertThat(resolve(second).expect(403).code()).isEqualTo("grant-missing");
        OWNER.get("/withdrawals/" + withdrawal).expect(404);
    }

    @Test
    @Order(5)
    void theAuditorFindsWhoEndedThemAndWhy() {
        Client auditor = CAST.caller("auditor");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode events = auditor.get("/audit/events?type=strongroom.credential.unshared&limit=2")
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(events).hasSize(2).allSatisfy(event -> {
                assertThat(event.path("reason").asString()).isEqualTo("left in May");
                assertThat(event.at("/event/actor/invoked_by").asString()).isEqualTo(CAST.id("tenant_admin"));
            });
        });
    }

    private static Answer share(String body) {
        return OWNER.put("/credentials/" + CREDENTIAL + "/shares/" + CAST.project, body);
    }

    private static Answer resolve(String credential) {
        return CAST.caller("machine")
                .post(
                        "/projects/" + CAST.project + "/credentials/" + credential + "/resolve",
                        "{\"environment\":\"main\"}");
    }
}
