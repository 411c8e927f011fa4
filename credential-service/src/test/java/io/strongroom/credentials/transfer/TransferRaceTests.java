package io.strongroom.credentials.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens at the moment of an acceptance happens before it or after it, and to one owner. */
@ServiceTest
class TransferRaceTests {

    private static final String ROUND = "round {currentRepetition}";

    private final Database database;
    private final TestDirectory directory;
    private final Tenant tenant;
    private final Someone giver;
    private final Someone receiver;
    private final String credential;
    private final String path;

    @Autowired
    TransferRaceTests(Tenants tenants, Database database, TestDirectory directory) {
        this.database = database;
        this.directory = directory;
        this.tenant = tenants.create();
        this.giver = tenant.member();
        this.receiver = tenant.member();
        this.credential = giver.credential("DHIS2", "main");
        this.path = "/credentials/" + credential;
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoOffersStands() throws Exception {
        Someone other = tenant.member();

        List<Answer> answers = Race.between(() -> offer(receiver), () -> offer(other));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 409);
        assertThat(moves()).containsExactly("offered");
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void anOfferIsAcceptedOrWithdrawn() throws Exception {
        String offer = offer(receiver).is(201).id();

        List<Answer> answers = Race.between(accepting(offer), () -> giver.delete("/transfers/" + offer));

        boolean accepted = answers.getFirst().status() == 200;
        assertThat(statuses(answers)).isEqualTo(accepted ? List.of(200, 409) : List.of(409, 204));
        assertThat(moves()).containsExactly("offered", accepted ? "accepted" : "withdrawn");
        assertThat(owner()).isEqualTo(accepted ? receiver.id() : giver.id());
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void anOfferIsAcceptedOrDeclined() throws Exception {
        String offer = offer(receiver).is(201).id();

        List<Answer> answers =
                Race.between(accepting(offer), () -> receiver.call("POST", "/transfers/" + offer + "/decline", null));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 409);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void twoAcceptancesAreOne() throws Exception {
        String offer = offer(receiver).is(201).id();

        List<Answer> answers = Race.between(accepting(offer), accepting(offer));

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 409);
        assertThat(moves()).containsExactly("offered", "accepted");
    }

    /** A write that was let in while the giver owned it, and ends when the giver does no more, is not made. */
    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void nothingIsWrittenByWhoOwnsItNoMore() throws Exception {
        String offer = offer(receiver).is(201).id();

        List<Answer> answers = Race.between(
                () -> giver.put(path + "/environments/main/values", "{\"by\":\"giver\"}", "\"1\""), accepting(offer));

        answers.getLast().is(200);
        int written = answers.getFirst().status();
        assertThat(written).isIn(200, 403, 404);
        List<String> order = database.column(
                String.class,
                "select type from access_event_outbox where tenant_id = ? and not failed"
                        + " and (type like '%.value.changed' or type like '%.accepted') order by arrival",
                tenant.id());
        assertThat(order)
                .isEqualTo(
                        written == 200
                                ? List.of(
                                        "strongroom.credential.value.changed",
                                        "strongroom.credential.transfer.accepted")
                                : List.of("strongroom.credential.transfer.accepted"));
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void nothingIsSharedByWhoOwnsItNoMore() throws Exception {
        String project = giver.project("P");
        String offer = offer(receiver).is(201).id();

        List<Answer> answers = Race.between(() -> giver.share(credential, project, "main"), accepting(offer));

        boolean shared = answers.getFirst().status() == 200;
        assertThat(statuses(answers)).isIn(List.of(200, 409), List.of(403, 200), List.of(404, 200));
        assertThat(owner()).isEqualTo(shared ? giver.id() : receiver.id());
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void itIsAcceptedOrItsDeletionIsScheduled() throws Exception {
        String offer = offer(receiver).is(201).id();

        List<Answer> answers = Race.between(() -> giver.post(path + "/deletion", "{}"), accepting(offer));

        assertThat(statuses(answers)).isIn(List.of(202, 409), List.of(403, 200), List.of(404, 200));
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void itIsForcedOrAccepted() throws Exception {
        Someone admin = tenant.admin();
        Someone heir = tenant.member();
        String offer = offer(receiver).is(201).id();
        directory.suspend(giver.id());

        List<Answer> answers = Race.between(
                () -> admin.post(path + "/transfer", "{\"to\":\"" + heir.id() + "\",\"force\":true}"),
                accepting(offer));

        boolean forced = answers.getFirst().status() == 201;
        assertThat(statuses(answers)).isIn(List.of(201, 409), List.of(409, 200));
        assertThat(owner()).isEqualTo(forced ? heir.id() : receiver.id());
    }

    private Callable<Answer> accepting(String offer) {
        return () -> receiver.call("POST", "/transfers/" + offer + "/accept", null);
    }

    private Answer offer(Someone to) {
        return giver.post(path + "/transfer", "{\"to\":\"" + to.id() + "\"}");
    }

    private UUID owner() {
        return database.column(UUID.class, "select owner_id from credential where id = cast(? as uuid)", credential)
                .getFirst();
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    private List<String> moves() {
        return database.eventTypes(tenant.id()).stream()
                .filter(type -> type.contains("transfer"))
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
