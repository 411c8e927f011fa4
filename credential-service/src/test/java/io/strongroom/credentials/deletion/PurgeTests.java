package io.strongroom.credentials.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PurgeTests {

    private static final String PURGED = "strongroom.credential.purged";
    private static final String ROUND = "round {currentRepetition}";

    private final Database database;
    private final PurgeRounds rounds;
    private final Remains remains;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;
    private final String credential;
    private final String path;

    @Autowired
    PurgeTests(Tenants tenants, Database database, PurgeRounds rounds) {
        this.database = database;
        this.rounds = rounds;
        this.remains = new Remains(database);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
        this.credential = owner.credential("DHIS2", "main", "spare");
        this.path = "/credentials/" + credential;
        owner.share(credential, project, "main").is(200);
    }

    @Test
    void nothingOfTheCredentialIsLeftAndEachOfItsPathsIsNoted() {
        String values = path + "/environments/main/values";
        owner.put(values, "{\"a\":2}", "\"1\"").is(200);
        owner.call("POST", path + "/environments/main/versions/1/restore", null).is(200);
        owner.delete(values, "\"3\"").is(204);
        String withdrawn = owner.project("Measles");
        owner.share(credential, withdrawn, "main").is(200);
        owner.delete(path + "/shares/" + withdrawn).is(204);
        owner.put("/projects/" + project + "/credentials/" + credential + "/usages/nightly/step-2", "{}")
                .is(204);
        List<String> paths = Vault.paths(tenant.id());
        assertThat(paths).hasSize(3);
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);

        rounds.round();

        remains.assertNone(tenant);
        assertThat(remains.noted(tenant)).containsExactlyInAnyOrderElementsOf(paths);
        owner.get(path).is(404, "not-found");
        owner.get(values).is(404, "not-found");
        owner.delete(path + "/deletion").is(404, "not-found");
        assertThat(owner.get("/projects/" + project + "/credentials").at("/items"))
                .isEmpty();
        owner.delete("/projects/" + project).is(204);
    }

    @Test
    void theLogKeepsWhatItWasAndOnWhoseBehalfItWent() {
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);
        rounds.round();

        String event = database.column(
                        String.class,
                        "select body from access_event_outbox where tenant_id = ? and type = ?",
                        tenant.id(),
                        PURGED)
                .getFirst();
        assertThat(event)
                .contains(
                        "\"uid\":\"" + credential + "\"",
                        "\"name\":\"DHIS2\"",
                        "\"app_name\":\"credential-service\"",
                        "\"invoked_by\":\"" + owner.id() + "\"");
    }

    @Test
    void whatIsNotDueStaysAsItIs() {
        owner.post(path + "/deletion", "{\"grace_days\":1}").is(202);
        rounds.round();
        owner.get(path).is(200);
        owner.delete(path + "/deletion").is(204);

        rounds.round();

        owner.get(path).is(200);
        assertThat(database.eventTypes(tenant.id())).doesNotContain(PURGED);
    }

    @Test
    void itIsPurgedOnceTheDaysAreOver() {
        owner.post(path + "/deletion", "{\"grace_days\":1}").is(202);
        database.change(
                "update credential set purge_at = purge_at - interval '1 day' where id = cast(? as uuid)", credential);

        rounds.round();

        remains.assertNone(tenant);
    }

    /** One that cannot be purged now holds up none, and is purged when it can be. */
    @Test
    void oneThatFailsKeepsNoneWaiting() {
        String other = owner.credential("other", "main");
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);
        owner.post("/credentials/" + other + "/deletion", "{\"grace_days\":0}").is(202);
        database.change("create table hindrance (tenant_id uuid, credential_id uuid,"
                + " foreign key (tenant_id, credential_id) references credential)");
        try {
            database.change("insert into hindrance values (?, cast(? as uuid))", tenant.id(), credential);
            rounds.round();
            owner.get("/credentials/" + other).is(404);
            assertThat(owner.get(path + "/environments/main/values").is(200).text())
                    .contains("\"password\":\"p\"");
            assertThat(owner.get(path + "/shares").at("/items")).hasSize(1);
        } finally {
            database.change("drop table hindrance");
        }

        rounds.round();

        remains.assertNone(tenant);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eitherItIsCancelledOrItIsPurged() throws Exception {
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);

        List<Answer> answers = Race.between(() -> owner.delete(path + "/deletion"), this::purged);

        boolean cancelled = answers.getFirst().status() == 204;
        owner.get(path + "/environments/main/values").is(cancelled ? 200 : 404);
        assertThat(answers.getFirst().status()).isEqualTo(cancelled ? 204 : 404);
        assertThat(database.eventTypes(tenant.id()).contains(PURGED)).isEqualTo(!cancelled);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void twoReplicasPurgeItOnce() throws Exception {
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);

        Race.between(this::purged, this::purged);

        remains.assertNone(tenant);
        assertThat(database.eventTypes(tenant.id())).containsOnlyOnce(PURGED);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eitherItIsSharedFirstOrItsDeletionIs() throws Exception {
        String other = owner.project("Measles");

        List<Answer> answers =
                Race.between(() -> owner.post(path + "/deletion", "{}"), () -> owner.share(credential, other, "main"));

        answers.getFirst().is(202);
        boolean shared = answers.getLast().status() == 200;
        answers.getLast().is(shared ? 200 : 409);
        assertThat(owner.get(path + "/shares").at("/items")).hasSize(shared ? 2 : 1);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eitherItsValuesChangeFirstOrItsDeletionIs() throws Exception {
        String values = path + "/environments/main/values";

        List<Answer> answers = Race.between(
                () -> owner.post(path + "/deletion", "{}"), () -> owner.put(values, "{\"by\":1}", "\"1\""));

        answers.getFirst().is(202);
        boolean changed = answers.getLast().status() == 200;
        answers.getLast().is(changed ? 200 : 409);
        assertThat(owner.get(values).text().contains("\"by\":1")).isEqualTo(changed);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoDeletionsIsScheduled() throws Exception {
        List<Answer> answers = Race.between(
                () -> owner.post(path + "/deletion", "{\"grace_days\":1}"),
                () -> owner.post(path + "/deletion", "{\"grace_days\":2}"));

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(202, 409);
    }

    /** A share that is withdrawn while the credential is purged is withdrawn or was never there. */
    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void aWithdrawalDuringThePurgeMeetsAShareOrNone() throws Exception {
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);

        List<Answer> answers = Race.between(() -> owner.delete(path + "/shares/" + project), this::purged);

        assertThat(answers.getFirst().status()).isIn(204, 404);
        remains.assertNone(tenant);
    }

    private Answer purged() {
        rounds.round();
        return owner.get(path);
    }
}
