package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Race;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Withdrawals;
import io.strongroom.platform.vault.SecretStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two changes at the same moment have exactly one outcome, and whichever it is, nothing is left in the Vault that nothing names. */
@ServiceTest
class RaceTests {

    private static final String ROUND = "round {currentRepetition}";
    private static final String CHANGED = "strongroom.credential.value.changed";
    private final Database database;
    private final Withdrawals withdrawals;
    private final Orphans orphans;
    private final Tenant tenant;
    private final Someone owner;
    private String credential = "";
    private String environment = "";
    private String values = "";

    @Autowired
    RaceTests(
            Tenants tenants,
            Database database,
            Withdrawals withdrawals,
            SecretStore store,
            @Qualifier("opsJdbc") JdbcClient ops) {
        this.database = database;
        this.withdrawals = withdrawals;
        this.orphans = new Orphans(database, store, ops);
        this.tenant = tenants.create();
        this.owner = tenant.member();
    }

    @BeforeEach
    void makeACredential() {
        credential = owner.credential("DHIS2", "main");
        environment = "/credentials/" + credential + "/environments/main";
        values = environment + "/values";
    }

    @AfterEach
    void nothingIsInTheVaultThatNothingNames() {
        orphans.assertThereAreNone(tenant);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoUpdatesWithOneTagIsMade() throws Exception {
        List<Answer> answers = Race.between(
                () -> owner.put(values, "{\"by\":0}", "\"1\""), () -> owner.patch(values, "{\"by\":1}", "\"1\""));

        int winner = onlyWinner(answers, 200, 412);
        assertThat(answers.get(winner).header("ETag")).isEqualTo("\"2\"");
        assertThat(owner.get(values).text()).contains("\"by\":" + winner, "\"version\":2");
        assertThat(events(CHANGED)).isEqualTo(1);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoFirstValuesIsKept() throws Exception {
        String other = values.replace("main", "other");

        List<Answer> answers = Race.between(
                () -> owner.putNew(other, "{\"by\":0}"),
                () -> owner.putNew(other, "{\"by\":1}"),
                () -> owner.putNew(other, "{\"by\":2}"));

        int winner = onlyWinner(answers, 200, 412);
        assertThat(owner.get(other).text()).isEqualTo("{\"values\":{\"by\":" + winner + "},\"version\":1}");
        assertThat(events(CHANGED)).isEqualTo(1);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eitherARemovalOrAnUpdateIsMade() throws Exception {
        List<Answer> answers =
                Race.between(() -> owner.delete(values, "\"1\""), () -> owner.put(values, "{\"by\":1}", "\"1\""));

        boolean removed = answers.getFirst().status() == 204;
        assertThat(statuses(answers)).isEqualTo(removed ? List.of(204, 412) : List.of(412, 200));
        owner.get(values).is(removed ? 409 : 200);
        assertThat(events(CHANGED)).isEqualTo(1);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eitherTheEnvironmentGoesOrItsValuesChange() throws Exception {
        List<Answer> answers =
                Race.between(() -> owner.delete(environment, "\"1\""), () -> owner.put(values, "{\"by\":1}", "\"1\""));

        boolean removed = answers.getFirst().status() == 204;
        assertThat(statuses(answers)).isEqualTo(removed ? List.of(204, 412) : List.of(412, 200));
        owner.get(values).is(removed ? 404 : 200);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eachOfTwoRestoresIsAVersionOfItsOwn() throws Exception {
        owner.put(values, "{\"old\":2}", "\"1\"").is(200);
        owner.put(values, "{\"old\":3}", "\"2\"").is(200);

        List<Answer> answers = Race.between(restore(1), restore(2));

        assertThat(statuses(answers)).containsExactly(200, 200);
        assertThat(answers.stream().map(answer -> answer.at("/version").asInt()))
                .containsExactlyInAnyOrder(4, 5);
        boolean firstCameLast = answers.getFirst().at("/version").asInt() == 5;
        assertThat(owner.get(values).text()).contains(firstCameLast ? "\"password\"" : "{\"old\":2}", "\"version\":5");
        assertThat(events("strongroom.credential.restored")).isEqualTo(2);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void oneOfTwoChangesOfACredentialWithOneTagIsMade() throws Exception {
        String path = "/credentials/" + credential;

        List<Answer> answers = Race.between(
                () -> owner.patch(path, "{\"name\":\"by 0\"}", "\"1\""),
                () -> owner.patch(path, "{\"name\":\"by 1\"}", "\"1\""));

        int winner = onlyWinner(answers, 200, 412);
        assertThat(owner.get(path).at("/name").asString()).isEqualTo("by " + winner);
        assertThat(events("strongroom.credential.updated")).isEqualTo(1);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void eitherTheEnvironmentIsGrantedOrItGoes() throws Exception {
        String project = owner.project("P");

        List<Answer> answers =
                Race.between(() -> owner.delete(environment, "*"), () -> owner.share(credential, project, "main"));

        boolean removed = answers.getFirst().status() == 204;
        assertThat(statuses(answers)).isEqualTo(removed ? List.of(204, 422) : List.of(409, 200));
        owner.get(values).is(removed ? 404 : 200);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void nothingIsResolvedOnceAWithdrawalIsAnswered() throws Exception {
        String project = owner.project("P");
        owner.share(credential, project, "main").is(200);
        Someone worker = tenant.machine("credentials:resolve");
        Callable<Answer> resolve = () -> worker.post(
                "/projects/" + project + "/credentials/" + credential + "/resolve", "{\"environment\":\"main\"}");

        List<Answer> answers =
                Race.between(resolve, () -> owner.delete("/credentials/" + credential + "/shares/" + project), resolve);

        answers.get(1).is(204);
        long given = answers.stream().filter(answer -> answer.status() == 200).count();
        List.of(answers.getFirst(), answers.getLast()).forEach(answer -> {
            if (answer.status() != 200) {
                answer.is(403, "grant-missing");
            }
            assertThat(answer.text().contains("password")).isEqualTo(answer.status() == 200);
        });
        resolve.call().is(403, "grant-missing");
        assertThat(events("strongroom.credential.value.resolved")).isEqualTo(given);
    }

    @RepeatedTest(value = Race.ROUNDS, name = ROUND)
    void nothingIsRevealedOnceTheCallersWithdrawalIsKnown() throws Exception {
        Someone leaving = tenant.member();
        String id = leaving.credential("theirs", "main");
        String theirs = "/credentials/" + id + "/environments/main/values";

        List<List<Integer>> revealed = Race.between(() -> untilRefused(leaving, theirs), () -> {
            withdrawals.withdraw(tenant, leaving);
            return List.of();
        });

        List<Integer> statuses = revealed.getFirst();
        assertThat(statuses.subList(0, statuses.size() - 1)).allMatch(status -> status == 200);
        leaving.get(theirs).is(401, "unauthenticated");
        assertThat(events(id, "strongroom.credential.value.revealed")).isEqualTo(statuses.size() - 1);
    }

    /** Statuses up to the first that is not 200, for 20 s at most. */
    private static List<Integer> untilRefused(Someone caller, String path) {
        List<Integer> statuses = new ArrayList<>();
        long end = System.nanoTime() + 20_000_000_000L;
        do {
            statuses.add(caller.get(path).status());
        } while (statuses.getLast() == 200 && System.nanoTime() < end);
        assertThat(statuses.getLast()).isEqualTo(401);
        return statuses;
    }

    private Callable<Answer> restore(int version) {
        return () -> owner.call("POST", environment + "/versions/" + version + "/restore", null);
    }

    /** The place of the only one that was let through. */
    private static int onlyWinner(List<Answer> answers, int won, int lost) {
        List<Integer> statuses = statuses(answers);
        assertThat(statuses).containsOnlyOnce(won);
        assertThat(statuses.stream().filter(status -> status != won)).containsOnly(lost);
        return statuses.indexOf(won);
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    private long events(String type) {
        return events(credential, type);
    }

    /** How many of a type succeeded. */
    private long events(String id, String type) {
        return database.column(
                        UUID.class,
                        "select id from access_event_outbox where tenant_id = ? and type = ? and not failed"
                                + " and body::jsonb #>> '{resources,0,uid}' = ?",
                        tenant.id(),
                        type,
                        id)
                .size();
    }
}
