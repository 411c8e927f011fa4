package io.strongroom.credentials.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class NoticeTests {

    private final Database database;
    private final TestDirectory directory;
    private final NoticeRounds rounds;
    private final Tenant tenant;
    private final Someone giver;
    private final Someone receiver;
    private final String project;
    private final String credential;
    private final String path;

    @Autowired
    NoticeTests(Tenants tenants, Database database, TestDirectory directory, NoticeRounds rounds) {
        this.database = database;
        this.directory = directory;
        this.rounds = rounds;
        this.tenant = tenants.create();
        this.giver = tenant.member();
        this.receiver = tenant.member();
        this.project = receiver.project("Malaria");
        receiver.addMember(project, giver, "editor");
        this.credential = giver.credential("DHIS2", "main");
        this.path = "/credentials/" + credential;
        giver.share(credential, project, "main").is(200);
    }

    @Test
    void theOtherSideIsToldOfEachMoveOfATransfer() {
        String declined = offer();
        receiver.call("POST", "/transfers/" + declined + "/decline", null).is(200);
        giver.delete("/transfers/" + offer()).is(204);
        receiver.call("POST", "/transfers/" + offer() + "/accept", null).is(200);

        rounds.round();

        assertThat(kinds(receiver))
                .containsExactlyInAnyOrder(
                        "transfer-offered", "transfer-offered", "transfer-withdrawn", "transfer-offered");
        assertThat(kinds(giver)).containsExactlyInAnyOrder("transfer-declined", "transfer-accepted");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aNoticeSaysWhatItIsAboutAndWhoDidIt() {
        String offer = offer();

        rounds.round();

        JsonNode told = directory.told(receiver.id()).getFirst();
        assertThat(told.at("/credential/id").stringValue()).isEqualTo(credential);
        assertThat(told.at("/credential/name").stringValue()).isEqualTo("DHIS2");
        assertThat(told.at("/by").stringValue()).isEqualTo(giver.id().toString());
        assertThat(told.at("/transfer").stringValue()).isEqualTo(offer);
        assertThat(told.at("/due").stringValue())
                .isEqualTo(receiver.get("/transfers/" + offer).at("/expires_at").stringValue());
    }

    @Test
    void bothSidesAreToldOfATransferThatNeitherMade() {
        Someone admin = tenant.admin();
        directory.suspend(giver.id());
        admin.post(path + "/transfer", "{\"to\":\"" + receiver.id() + "\",\"force\":true}")
                .is(201);

        rounds.round();

        assertThat(kinds(giver)).containsExactly("transfer-forced");
        assertThat(kinds(receiver)).containsExactly("transfer-forced");
        assertThat(directory.told(receiver.id()).getFirst().at("/by").stringValue())
                .isEqualTo(admin.id().toString());
    }

    @Test
    void thoseWhoAnswerForAProjectAreToldOfADeletion() {
        Someone viewer = tenant.member();
        Someone admin = tenant.member();
        receiver.addMember(project, viewer, "viewer");
        receiver.addMember(project, admin, "admin");
        String purgeAt =
                giver.post(path + "/deletion", "{}").is(202).at("/purge_at").stringValue();
        giver.delete(path + "/deletion").is(204);

        rounds.round();

        for (Someone answerable : List.of(receiver, admin)) {
            assertThat(kinds(answerable)).containsExactlyInAnyOrder("deletion-scheduled", "deletion-cancelled");
        }
        assertThat(kinds(viewer)).isEmpty();
        assertThat(kinds(giver)).isEmpty();
        assertThat(directory.told(admin.id()).stream()
                        .map(told -> told.at("/due").asString("")))
                .contains(purgeAt);
    }

    @Test
    void nothingIsLostWhileTheOtherServiceIsAway() {
        offer();

        directory.whileAway(rounds::round);

        assertThat(kinds(receiver)).isEmpty();
        assertThat(waiting()).hasSize(1);
        rounds.round();
        assertThat(kinds(receiver)).as("it waits for a while").isEmpty();
        tryNow();
        rounds.round();
        assertThat(kinds(receiver)).containsExactly("transfer-offered");
        assertThat(waiting()).isEmpty();
    }

    /** As when a process dies between the answer and its own note of it. */
    @Test
    void whatIsDeliveredTwiceHasTheSameIdBothTimes() {
        offer();
        List<UUID> before = waiting();
        database.change("create table kept as select * from notice where tenant_id = '" + tenant.id() + "'");
        try {
            rounds.round();
            database.change("insert into notice select * from kept");
        } finally {
            database.change("drop table kept");
        }

        rounds.round();

        assertThat(directory.told(receiver.id()).stream()
                        .map(told -> told.at("/id").stringValue()))
                .containsExactly(before.getFirst().toString(), before.getFirst().toString());
    }

    /** A move that is not made tells nobody. */
    @Test
    void whatDidNotHappenIsNotTold() {
        String offer = offer();
        giver.delete("/transfers/" + offer).is(204);
        rounds.round();
        int told = kinds(receiver).size();

        receiver.call("POST", "/transfers/" + offer + "/accept", null).is(409, "conflict");
        rounds.round();

        assertThat(kinds(receiver)).hasSize(told);
        assertThat(kinds(giver)).isEmpty();
    }

    private String offer() {
        return giver.post(path + "/transfer", "{\"to\":\"" + receiver.id() + "\"}")
                .is(201)
                .id();
    }

    private List<String> kinds(Someone someone) {
        return directory.told(someone.id()).stream()
                .map(told -> told.at("/kind").stringValue())
                .toList();
    }

    private List<UUID> waiting() {
        return database.column(UUID.class, "select id from notice where tenant_id = ?", tenant.id());
    }

    private void tryNow() {
        database.change("update notice set try_at = now() where tenant_id = ?", tenant.id());
    }
}
