package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A credential gets another owner: offered and accepted, and by force where the owner has left. Its values pass through nobody's hands. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransferJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client GIVER = CAST.signedInAnew("owner");
    private static final Client RECEIVER = CAST.signedInAnew("project_editor");
    private static final String CREDENTIAL = CAST.sharedCredential();
    private static String offer = "";

    @Test
    @Order(1)
    void onlyAMemberOfEveryProjectThatHasItCanReceiveIt() {
        assertThat(offerTo("member").expect(409).code()).isEqualTo("receiver-not-a-member");
        assertThat(offerTo("other_tenant").expect(422).code()).isEqualTo("validation-failed");
    }

    @Test
    @Order(2)
    void theOwnerOffersItAndTheReceiverIsTold() {
        Answer offered = offerTo("project_editor").expect(201);
        offer = offered.createdId();

        assertThat(offered.json().path("state").asString()).isEqualTo("offered");
        JsonNode told = awaitNotification(RECEIVER, "transfer-offered");
        assertThat(told.path("transfer").asString()).isEqualTo(offer);
        assertThat(told.at("/credential/id").asString()).isEqualTo(CREDENTIAL);
        assertThat(told.at("/by/name").asString()).isEqualTo("owner");
        assertThat(RECEIVER.get("/transfers?direction=in&state=offered")
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(offer);
        CAST.caller("project_viewer").get("/transfers/" + offer).expect(404);
    }

    @Test
    @Order(3)
    void theReceiverAcceptsAndOwnsIt() {
        assertThat(accept(GIVER).expect(403).code()).isEqualTo("forbidden");
        assertThat(accept(RECEIVER).expect(200).json().path("state").asString()).isEqualTo("accepted");

        assertThat(RECEIVER.get("/credentials/" + CREDENTIAL + "/environments/main/values")
                        .expect(200)
                        .json()
                        .at("/values/password")
                        .asString())
                .isEqualTo("p");
        GIVER.get("/credentials/" + CREDENTIAL + "/environments/main/values").expect(403);
        awaitNotification(GIVER, "transfer-accepted");
    }

    @Test
    @Order(4)
    void workersGoOnAsIfNothingHadHappened() {
        CAST.caller("machine")
                .post(
                        "/projects/" + CAST.project + "/credentials/" + CREDENTIAL + "/resolve",
                        "{\"environment\":\"main\"}")
                .expect(200);
    }

    @Test
    @Order(5)
    void aDecidedOfferIsDecided() {
        assertThat(accept(RECEIVER).expect(409).code()).isEqualTo("conflict");
        assertThat(GIVER.delete("/transfers/" + offer).expect(409).code()).isEqualTo("conflict");
    }

    @Test
    @Order(6)
    void whatWasReadIsListedAsUnreadNoMore() {
        String id = awaitNotification(RECEIVER, "transfer-offered").path("id").asString();

        send(RECEIVER, "/me/notifications/" + id + "/read").expect(204);

        assertThat(notifications(RECEIVER, "?unread=true"))
                .noneMatch(each -> each.path("id").asString().equals(id));
    }

    @Test
    @Order(7)
    void aTenantAdminGivesAwayWhatSomebodyOwnedWhoHasLeft() {
        Client admin = CAST.caller("tenant_admin");
        String force = "{\"to\":\"" + CAST.id("project_admin") + "\",\"force\":true}";
        assertThat(admin.post("/credentials/" + CREDENTIAL + "/transfer", force)
                        .expect(409)
                        .code())
                .isEqualTo("owner-is-active");
        admin.send(
                        "PATCH",
                        "/users/" + CAST.id("project_editor"),
                        "{\"status\":\"suspended\"}",
                        UnaryOperator.identity())
                .expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> RECEIVER.get("/me").status() == 401);

        Answer forced =
                admin.post("/credentials/" + CREDENTIAL + "/transfer", force).expect(201);

        assertThat(forced.json().path("state").asString()).isEqualTo("forced");
        CAST.signedInAnew("project_admin")
                .get("/credentials/" + CREDENTIAL + "/environments/main/values")
                .expect(200);
        awaitNotification(CAST.caller("project_admin"), "transfer-forced");
    }

    @Test
    @Order(8)
    void theAuditorFindsEachMove() {
        Client auditor = CAST.caller("auditor");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<JsonNode> moves = auditor.get("/audit/events?outcome=success&resource=" + CREDENTIAL)
                    .expect(200)
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(event -> event.path("type").asString().contains("transfer"))
                    .toList();
            assertThat(moves.stream().map(event -> event.path("type").asString()))
                    .containsExactly(
                            "strongroom.credential.transfer.accepted",
                            "strongroom.credential.transfer.accepted",
                            "strongroom.credential.transfer.offered");
            assertThat(moves.getFirst().path("reason").asString()).isEqualTo("forced");
        });
    }

    private static Answer offerTo(String who) {
        return GIVER.post("/credentials/" + CREDENTIAL + "/transfer", "{\"to\":\"" + idOf(who) + "\"}");
    }

    private static String idOf(String who) {
        return who.equals("other_tenant")
                ? Stack.demo().tenant(1).projectMember("owner").id()
                : CAST.id(who);
    }

    private static Answer accept(Client caller) {
        return send(caller, "/transfers/" + offer + "/accept");
    }

    private static Answer send(Client caller, String path) {
        return caller.send("POST", path, null, UnaryOperator.identity());
    }

    /** The newest of that kind. */
    private static JsonNode awaitNotification(Client reader, String kind) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> notifications(reader, "").stream()
                                .filter(each -> each.path("kind").asString().equals(kind))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<JsonNode> notifications(Client reader, String query) {
        return reader.get("/me/notifications" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
