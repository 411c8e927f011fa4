package io.strongroom.credentials.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.test.token.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TransferTests {

    private final Database database;
    private final TestDirectory directory;
    private final Tenants tenants;
    private final Tenant tenant;
    private final Someone giver;
    private final Someone receiver;
    private final String project;
    private final String credential;
    private final String path;

    @Autowired
    TransferTests(Tenants tenants, Database database, TestDirectory directory) {
        this.database = database;
        this.directory = directory;
        this.tenants = tenants;
        this.tenant = tenants.create();
        this.giver = tenant.member();
        this.receiver = tenant.member();
        this.project = giver.project("Malaria");
        giver.addMember(project, receiver, "viewer");
        this.credential = giver.credential("DHIS2", "main");
        this.path = "/credentials/" + credential;
        giver.share(credential, project, "main").is(200);
    }

    @Test
    void anOfferSaysUntilWhenItStands() {
        Answer offered = offer(receiver).is(201);

        assertThat(offered.at("/state").stringValue()).isEqualTo("offered");
        assertThat(offered.header("Location")).isEqualTo("/api/v1/transfers/" + offered.id());
        assertThat(Instant.parse(offered.at("/expires_at").stringValue()))
                .isCloseTo(Instant.now().plus(7, ChronoUnit.DAYS), within(Duration.ofMinutes(1)));
        for (Someone party : List.of(giver, receiver)) {
            Answer seen = party.get("/transfers/" + offered.id()).is(200);
            assertThat(seen.at("/credential/name").stringValue()).isEqualTo("DHIS2");
            assertThat(seen.at("/from/name").stringValue()).isEqualTo("User " + giver.id());
            assertThat(seen.at("/to/id").stringValue()).isEqualTo(receiver.id().toString());
        }
        assertThat(giver.get(path).at("/owner/id").stringValue())
                .isEqualTo(giver.id().toString());
        assertThat(events()).containsExactly("offered");
    }

    @Test
    void acceptingMakesTheReceiverTheOwnerAndChangesNothingElse() {
        List<String> paths = Vault.paths(tenant.id());
        Answer before = giver.get(path);
        String offer = offer(receiver).is(201).id();

        Answer accepted = accept(receiver, offer).is(200);

        assertThat(accepted.at("/state").stringValue()).isEqualTo("accepted");
        Answer after = receiver.get(path).is(200);
        assertThat(after.at("/owner/id").stringValue()).isEqualTo(receiver.id().toString());
        assertThat(after.at("/version").asInt()).isEqualTo(before.at("/version").asInt() + 1);
        assertThat(after.at("/projects")).isEqualTo(before.at("/projects"));
        assertThat(after.at("/environments")).isEqualTo(before.at("/environments"));
        assertThat(Vault.paths(tenant.id())).isEqualTo(paths);
        assertThat(receiver.get(path + "/environments/main/values").is(200).text())
                .contains("\"password\":\"p\"");
        assertThat(events()).containsExactly("offered", "accepted");
    }

    @Test
    void whoGaveItAwayIsItsOwnerNoMore() {
        String kept = giver.credential("never shared", "main");
        String offer = giver.post("/credentials/" + kept + "/transfer", to(receiver))
                .is(201)
                .id();
        accept(receiver, offer).is(200);
        accept(receiver, offer(receiver).is(201).id()).is(200);

        giver.get("/credentials/" + kept).is(404, "not-found");
        giver.get(path).is(200);
        giver.get(path + "/environments/main/values").is(403, "forbidden");
        giver.patch(path, "{\"name\":\"still mine\"}", "*").is(403, "forbidden");
        giver.share(credential, project, "main").is(403, "forbidden");
    }

    @Test
    void workersNoticeNothing() {
        Someone worker = tenant.machine("credentials:resolve");
        accept(receiver, offer(receiver).is(201).id()).is(200);

        worker.post("/projects/" + project + "/credentials/" + credential + "/resolve", "{\"environment\":\"main\"}")
                .is(200);
    }

    @Test
    void decliningLeavesEverythingAsItIs() {
        String offer = offer(receiver).is(201).id();

        Answer declined =
                receiver.call("POST", "/transfers/" + offer + "/decline", null).is(200);

        assertThat(declined.at("/state").stringValue()).isEqualTo("declined");
        assertThat(giver.get(path).at("/owner/id").stringValue())
                .isEqualTo(giver.id().toString());
        offer(receiver).is(201);
        assertThat(events()).containsExactly("offered", "declined", "offered");
    }

    @Test
    void theGiverTakesAnOfferBack() {
        String offer = offer(receiver).is(201).id();

        giver.delete("/transfers/" + offer).is(204);

        accept(receiver, offer).is(409, "conflict");
        assertThat(giver.get("/transfers/" + offer).at("/state").stringValue()).isEqualTo("withdrawn");
        assertThat(events()).containsExactly("offered", "withdrawn");
    }

    @Test
    void anOfferThatIsDecidedIsDecided() {
        String offer = offer(receiver).is(201).id();
        accept(receiver, offer).is(200);

        accept(receiver, offer).is(409, "conflict");
        receiver.call("POST", "/transfers/" + offer + "/decline", null).is(409, "conflict");
        giver.delete("/transfers/" + offer).is(409, "conflict");
    }

    @Test
    void anOfferThatHasRunOutIsNoneAnyMore() {
        String offer = offer(receiver).is(201).id();
        offer(receiver).is(409, "conflict");
        database.change(
                "update transfer set expires_at = now() - interval '1 second' where id = cast(? as uuid)", offer);

        assertThat(receiver.get("/transfers/" + offer).at("/state").stringValue())
                .isEqualTo("expired");
        accept(receiver, offer).is(409, "conflict");
        giver.delete("/transfers/" + offer).is(409, "conflict");
        String next = offer(receiver).is(201).id();
        accept(receiver, next).is(200);
        assertThat(ids(giver, "?state=expired")).containsExactly(offer);
    }

    @Test
    void theReceiverIsAMemberOfEachProjectAtTheOfferAndAtTheAcceptance() {
        Someone stranger = tenant.member();
        Answer refused = offer(stranger).is(409, "receiver-not-a-member");
        assertThat(refused.at("/errors/0/message").stringValue()).contains(project, "Malaria");

        String offer = offer(receiver).is(201).id();
        String secret = giver.project("Secret project");
        giver.share(credential, secret).is(200);
        Answer later = accept(receiver, offer).is(409, "receiver-not-a-member");
        assertThat(later.text()).doesNotContain("Secret project", secret);
        assertThat(giver.get(path).at("/owner/id").stringValue())
                .isEqualTo(giver.id().toString());

        giver.delete(path + "/shares/" + secret).is(204);
        accept(receiver, offer).is(200);
    }

    @Test
    void bothSidesNeedAFreshLogin() {
        staleOf(giver).post(path + "/transfer", to(receiver)).is(401, "step-up-required");
        String offer = offer(receiver).is(201).id();
        accept(staleOf(receiver), offer).is(401, "step-up-required");

        staleOf(receiver).call("POST", "/transfers/" + offer + "/decline", null).is(200);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{}", "/to"),
                Arguments.of("{\"to\":7}", "/to"),
                Arguments.of("{\"to\":\"ada\"}", "/to"),
                Arguments.of("{\"to\":\"0199c3a2-0000-7000-8000-0000000000ff\"}", "/to"),
                Arguments.of("{\"to\":\"0199c3a2-0000-7000-8000-0000000000ff\",\"force\":\"yes\"}", "/force"),
                Arguments.of("{\"to\":\"0199c3a2-0000-7000-8000-0000000000ff\",\"from\":\"me\"}", "/from"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldThatIsNotAccepted(String body, String pointer) {
        giver.post(path + "/transfer", body).isInvalid(pointer);
    }

    @Test
    void onlyAnActiveUserOfTheTenantReceives() {
        giver.post(path + "/transfer", to(tenants.create().member())).isInvalid("/to");
        giver.post(path + "/transfer", to(tenant.machine("credentials:resolve")))
                .isInvalid("/to");
        giver.post(path + "/transfer", to(giver)).isInvalid("/to");
        directory.suspend(receiver.id());
        offer(receiver).isInvalid("/to");
    }

    @Test
    void nobodyIsTakenForAUserWhileTheDirectoryIsAway() {
        directory.whileAway(() -> offer(receiver).is(503, "dependency-unavailable"));
    }

    @Test
    void onlyTheTwoSidesSeeATransfer() {
        String offer = offer(receiver).is(201).id();

        for (Someone other :
                List.of(tenant.member(), tenant.admin(), tenants.create().member())) {
            other.get("/transfers/" + offer).is(404, "not-found");
            accept(other, offer).is(404, "not-found");
            other.delete("/transfers/" + offer).is(404, "not-found");
        }
        accept(giver, offer).is(403, "forbidden");
        giver.call("POST", "/transfers/" + offer + "/decline", null).is(403, "forbidden");
        receiver.delete("/transfers/" + offer).is(403, "forbidden");
        receiver.get("/transfers/" + UUID.randomUUID()).is(404, "not-found");
    }

    @Test
    void eachSideListsItsTransfersNewestFirst() {
        String first = offer(receiver).is(201).id();
        giver.delete("/transfers/" + first).is(204);
        String second = offer(receiver).is(201).id();
        String back = receiver.credential("the other way", "main");
        String third = receiver.post("/credentials/" + back + "/transfer", to(giver))
                .is(201)
                .id();

        assertThat(ids(giver, "")).containsExactly(third, second, first);
        assertThat(ids(giver, "?direction=in")).containsExactly(third);
        assertThat(ids(giver, "?direction=out")).containsExactly(second, first);
        assertThat(ids(receiver, "?direction=in&state=offered")).containsExactly(second);
        assertThat(ids(tenant.admin(), "")).isEmpty();
        Answer page = giver.get("/transfers?limit=2").is(200);
        assertThat(page.at("/items")).hasSize(2);
        assertThat(ids(giver, "?limit=2&after=" + page.at("/next").stringValue()))
                .containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direction=sideways", "state=lost", "limit=0", "after=nowhere"})
    void refusesParametersThatItDoesNotKnow(String parameter) {
        giver.get("/transfers?" + parameter).is(400, "invalid-parameter");
    }

    @Test
    void nothingIsOfferedOrAcceptedWhileADeletionIsScheduled() {
        String offer = offer(receiver).is(201).id();
        giver.post(path + "/deletion", "{}").is(202);

        accept(receiver, offer).is(409, "deletion-scheduled");
        giver.delete("/transfers/" + offer).is(204);
        offer(receiver).is(409, "deletion-scheduled");
        giver.delete(path + "/deletion").is(204);
        accept(receiver, offer(receiver).is(201).id()).is(200);
    }

    @Test
    void sayingItTwiceWithOneKeyOffersOnce() {
        Answer first = giver.call("POST", path + "/transfer", to(receiver), "Idempotency-Key", "k")
                .is(201);
        Answer again = giver.call("POST", path + "/transfer", to(receiver), "Idempotency-Key", "k")
                .is(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(events()).containsExactly("offered");
    }

    private Answer offer(Someone to) {
        return giver.post(path + "/transfer", to(to));
    }

    private static Answer accept(Someone by, String offer) {
        return by.call("POST", "/transfers/" + offer + "/accept", null);
    }

    private static String to(Someone receiver) {
        return "{\"to\":\"" + receiver.id() + "\"}";
    }

    private static List<String> ids(Someone caller, String query) {
        return caller.get("/transfers" + query)
                .is(200)
                .at("/items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    private Someone staleOf(Someone someone) {
        return new Someone(
                someone.api(),
                someone.id(),
                TestTokens.shared()
                        .user(tenant.id(), someone.id(), "member")
                        .signedInAgo(301)
                        .bearer());
    }

    private List<String> events() {
        return database.eventTypes(tenant.id()).stream()
                .filter(type -> type.contains("transfer"))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
