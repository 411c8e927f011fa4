package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Credentials and grants end by themselves and come back with a later end; a copy has the keys and no value. */
class ExpiryJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");

    @Test
    void aGrantEndsByItselfAndIsShownAsEnded() {
        String credential = CAST.sharedCredential();
        String share = "/credentials/" + credential + "/shares/" + CAST.project;
        OWNER.put(share, terms(Instant.now().plus(3, ChronoUnit.DAYS))).expect(200);
        assertThat(grantStatus(credential)).isEqualTo("expiring");
        resolve(credential).expect(200);

        OWNER.put(share, terms(Instant.now().plusSeconds(2))).expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> resolve(credential).code().equals("grant-missing"));

        assertThat(grantStatus(credential)).isEqualTo("expired");
        assertThat(OWNER.get("/credentials?grants=expired").text()).contains(credential);
        OWNER.put(share, "{\"environments\":[\"main\"]}").expect(200);
        resolve(credential).expect(200);
    }

    @Test
    void aCredentialEndsByItselfAndALaterEndBringsItBack() {
        String credential = CAST.sharedCredential();
        expires(credential, "\"" + Instant.now().plus(3, ChronoUnit.DAYS) + "\"");
        assertThat(status(credential)).isEqualTo("expiring");

        expires(credential, "\"" + Instant.now().plusSeconds(2) + "\"");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> resolve(credential).code().equals("credential-expired"));

        assertThat(status(credential)).isEqualTo("expired");
        expires(credential, "null");
        assertThat(status(credential)).isEqualTo("ready");
        resolve(credential).expect(200);
    }

    @Test
    void aCopyIsAPlaceholderWithTheNamesOfTheKeys() {
        String credential = CAST.sharedCredential();

        Answer copy = OWNER.post("/credentials/" + credential + "/copy", "{\"name\":\"the north's\"}")
                .expect(201);

        JsonNode main = copy.json().path("environments").path(0);
        assertThat(copy.json().path("status").asString()).isEqualTo("incomplete");
        assertThat(main.path("keys_expected").toString()).isEqualTo("[\"password\"]");
        assertThat(main.path("keys")).isEmpty();
        assertThat(copy.json().path("projects")).isEmpty();
        CAST.caller("tenant_admin")
                .post("/credentials/" + credential + "/copy", "{\"name\":\"mine\"}")
                .expect(403);
    }

    private static void expires(String credential, String end) {
        OWNER.send(
                        "PATCH",
                        "/credentials/" + credential,
                        "{\"expires_at\":" + end + "}",
                        request -> request.setHeader("Content-Type", "application/merge-patch+json")
                                .header("If-Match", "*"))
                .expect(200);
    }

    private static String terms(Instant end) {
        return "{\"environments\":[\"main\"],\"expires_at\":\"" + end + "\"}";
    }

    private static String status(String credential) {
        return OWNER.get("/credentials/" + credential).json().path("status").asString();
    }

    private static String grantStatus(String credential) {
        return OWNER.get("/credentials/" + credential + "/shares")
                .json()
                .at("/items/0/grants/0/status")
                .asString();
    }

    private static Answer resolve(String credential) {
        return CAST.caller("machine")
                .post(
                        "/projects/" + CAST.project + "/credentials/" + credential + "/resolve",
                        "{\"environment\":\"main\"}");
    }
}
