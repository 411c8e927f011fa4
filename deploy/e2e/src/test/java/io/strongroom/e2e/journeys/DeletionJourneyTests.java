package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Evidence;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A credential is deleted: what that breaks, how it is taken back, and what is left of it in the end, which is the log. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeletionJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.signedInAnew("owner");
    private static final String CREDENTIAL = CAST.sharedCredential();
    private static final String PATH = "/credentials/" + CREDENTIAL;

    @Test
    @Order(1)
    void theOwnerAsksWhatItWouldBreak() {
        OWNER.put("/projects/" + CAST.project + "/credentials/" + CREDENTIAL + "/usages/nightly/step-2", "{}")
                .expect(204);

        JsonNode impact = OWNER.get(PATH + "/deletion/impact").expect(200).json();

        assertThat(impact.at("/projects/0/id").asString()).isEqualTo(CAST.project);
        assertThat(impact.at("/projects/0/environments/0").asString()).isEqualTo("main");
        assertThat(impact.at("/usages/0/ref").asString()).isEqualTo("nightly/step-2");
        assertThat(impact.at("/grace_days").toString()).isEqualTo("{\"minimum\":0,\"usual\":7,\"maximum\":90}");
    }

    @Test
    @Order(2)
    void theProjectAndTheTenantAskForGrace() {
        patch(CAST.caller("project_owner"), "/projects/" + CAST.project, "{\"minimum_grace_days\":3}")
                .expect(200);
        patch(CAST.caller("tenant_admin"), "/settings", "{\"minimum_grace_days\":5}")
                .expect(200);

        assertThat(delete("{\"grace_days\":4}").expect(422).code()).isEqualTo("validation-failed");
    }

    @Test
    @Order(3)
    void untilThePurgeItIsThereAndNobodyGetsItsValues() {
        Instant purgeAt = Instant.parse(
                delete("{\"grace_days\":5}").expect(202).json().path("purge_at").asString());

        assertThat(Duration.between(Instant.now(), purgeAt)).isGreaterThan(Duration.of(4, ChronoUnit.DAYS));
        JsonNode seen = CAST.caller("project_viewer").get(PATH).expect(200).json();
        assertThat(seen.path("status").asString()).isEqualTo("deletion_scheduled");
        assertThat(resolve().expect(409).code()).isEqualTo("deletion-scheduled");
        assertThat(OWNER.put(PATH + "/shares/" + CAST.project, "{\"environments\":[]}")
                        .expect(409)
                        .code())
                .isEqualTo("deletion-scheduled");
        OWNER.get(PATH + "/environments/main/values").expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> CAST.caller("project_owner")
                        .get("/me/notifications")
                        .expect(200)
                        .text()
                        .contains("\"kind\":\"deletion-scheduled\""));
    }

    @Test
    @Order(4)
    void everythingComesBackWhenItIsCancelled() {
        OWNER.delete(PATH + "/deletion").expect(204);

        resolve().expect(200);
        JsonNode credential = OWNER.get(PATH).expect(200).json();
        assertThat(credential.path("status").asString()).isEqualTo("ready");
        assertThat(credential.at("/projects/0/environments/0").asString()).isEqualTo("main");
        assertThat(credential.at("/used_by/0/ref").asString()).isEqualTo("nightly/step-2");
    }

    @Test
    @Order(5)
    void afterThePurgeNothingIsLeftButTheLog() {
        patch(CAST.caller("project_owner"), "/projects/" + CAST.project, "{\"minimum_grace_days\":null}")
                .expect(200);
        patch(CAST.caller("tenant_admin"), "/settings", "{\"minimum_grace_days\":null}")
                .expect(200);
        assertThat(Evidence.vaultPaths(CAST.id("tenant"))).isEqualTo(2);

        delete("{\"grace_days\":0}").expect(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> OWNER.get(PATH).status() == 404);
        assertThat(resolve().expect(404).code()).isEqualTo("not-found");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Evidence.vaultPaths(CAST.id("tenant")) == 0);
        Client auditor = CAST.caller("auditor");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode purged = auditor.get("/audit/events?type=strongroom.credential.purged&resource=" + CREDENTIAL)
                    .expect(200)
                    .json()
                    .at("/items/0");
            assertThat(purged.at("/resource/name").asString()).isEqualTo("kept");
            assertThat(purged.at("/event/actor/invoked_by").asString()).isEqualTo(CAST.id("owner"));
        });
    }

    private static Answer delete(String body) {
        return OWNER.post(PATH + "/deletion", body);
    }

    private static Answer patch(Client caller, String path, String body) {
        String tag = caller.get(path).expect(200).header("ETag");
        return caller.send(
                "PATCH",
                path,
                body,
                request -> request.setHeader("Content-Type", "application/merge-patch+json")
                        .header("If-Match", tag));
    }

    private static Answer resolve() {
        return CAST.caller("machine")
                .post(
                        "/projects/" + CAST.project + "/credentials/" + CREDENTIAL + "/resolve",
                        "{\"environment\":\"main\"}");
    }
}
