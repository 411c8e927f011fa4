package io.strongroom.credentials.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WithdrawalTests {

    private static final String WITHDRAWALS = "/withdrawals";
    private final Database database;
    private final TestDirectory directory;
    private final WithdrawalRounds rounds;
    private final Tenant tenant;
    private final Someone admin;
    private final Someone leaving;
    private final String project;

    @Autowired
    WithdrawalTests(Tenants tenants, Database database, TestDirectory directory, WithdrawalRounds rounds) {
        this.database = database;
        this.directory = directory;
        this.rounds = rounds;
        this.tenant = tenants.create();
        this.admin = tenant.admin();
        this.leaving = tenant.member();
        this.project = leaving.project("Malaria");
    }

    @Test
    void endsAllThatAPersonSharedAndTellsHowFarThatIs() {
        Someone staying = tenant.member();
        String first = shared(leaving, "a");
        String second = shared(leaving, "b");
        leaving.share(second, leaving.project("Measles"), "main").is(200);
        leaving.credential("never shared", "main");
        String kept = staying.credential("kept", "main");
        staying.share(kept, staying.project("Polio"), "main").is(200);

        Answer asked = ask(leaving.id().toString()).is(202);
        assertThat(asked.at("/state").stringValue()).isEqualTo("running");
        assertThat(asked.at("/total").asInt()).isEqualTo(3);
        rounds.round();

        Answer done = admin.get(path(asked)).is(200);
        assertThat(done.at("/state").stringValue()).isEqualTo("done");
        assertThat(done.at("/withdrawn").asInt()).isEqualTo(3);
        assertThat(done.at("/finished_at").isString()).isTrue();
        assertThat(leaving.get("/credentials/" + first + "/shares").at("/items"))
                .isEmpty();
        assertThat(leaving.get("/credentials/" + second + "/shares").at("/items"))
                .isEmpty();
        assertThat(staying.get("/credentials/" + kept + "/shares").at("/items")).hasSize(1);
    }

    @Test
    void eachShareAndGrantHasItsEventOfTheServiceOnBehalfOfWhoAskedAndTheReason() {
        shared(leaving, "a");
        ask(leaving.id().toString()).is(202);

        rounds.round();

        assertThat(database.column(
                        String.class,
                        "select type from access_event_outbox where tenant_id = ? order by arrival desc limit 4",
                        tenant.id()))
                .containsExactly(
                        "strongroom.withdrawal.finished",
                        "strongroom.credential.unshared",
                        "strongroom.credential.grant.withdrawn",
                        "strongroom.withdrawal.started");
        assertThat(database.column(
                        String.class,
                        "select body::jsonb #>> '{actor,app_name}' || ' for ' || (body::jsonb #>> '{actor,invoked_by}') || ': '"
                                + " || (body::jsonb #>> '{unmapped,reason}') from access_event_outbox"
                                + " where tenant_id = ? and type = 'strongroom.credential.unshared'",
                        tenant.id()))
                .containsExactly("credential-service for " + admin.id() + ": left");
    }

    @Test
    void leavesWhatIsSomebodyElsesByThen() {
        String given = shared(leaving, "a");
        Answer asked = ask(leaving.id().toString()).is(202);
        database.change(
                "update credential set owner_id = ? where id = cast(? as uuid)",
                tenant.member().id(),
                given);

        rounds.round();

        assertThat(admin.get(path(asked)).at("/withdrawn").asInt()).isZero();
        assertThat(admin.get(path(asked)).at("/state").stringValue()).isEqualTo("done");
        assertThat(admin.get("/credentials/" + given + "/shares").at("/items")).hasSize(1);
    }

    @Test
    void oneThatCannotGoOnKeepsNoOtherWaiting() {
        shared(leaving, "a");
        Answer stuck = ask(leaving.id().toString()).is(202);
        database.change(
                "update withdrawal set withdrawn = 2147483647, asked_at = now() - interval '1 hour' where id = cast(? as uuid)",
                stuck.id());
        Someone other = tenant.member();
        String credential = other.credential("b", "main");
        other.share(credential, other.project("P"), "main").is(200);
        Answer asked = ask(other.id().toString()).is(202);

        rounds.round();

        assertThat(admin.get(path(stuck)).at("/state").stringValue()).isEqualTo("running");
        assertThat(leaving.get("/credentials?grants=active").at("/items")).hasSize(1);
        assertThat(admin.get(path(asked)).at("/state").stringValue()).isEqualTo("done");
        database.change("update withdrawal set withdrawn = 0 where id = cast(? as uuid)", stuck.id());
        rounds.round();
        assertThat(admin.get(path(stuck)).at("/state").stringValue()).isEqualTo("done");
    }

    @Test
    void whoIsGoneFromTheDirectoryIsKnownByWhatIsLeftOfThem() {
        String unknown = UUID.randomUUID().toString();
        ask(unknown).isInvalid("/owner");
        ask("x").isInvalid("/owner");
        ask(tenant.machine("credentials:resolve").id().toString()).isInvalid("/owner");
        String credential = leaving.credential("left", "main");
        database.change(
                "update credential set owner_id = cast(? as uuid) where id = cast(? as uuid)", unknown, credential);

        ask(unknown).is(202);
        directory.whileAway(() -> ask(UUID.randomUUID().toString()).is(503, "dependency-unavailable"));
    }

    @Test
    void theSameKeyStartsOneWithdrawal() {
        String body = "{\"owner\":\"" + leaving.id() + "\"}";
        Answer first = admin.call("POST", WITHDRAWALS, body, "Idempotency-Key", "k");
        Answer again = admin.call("POST", WITHDRAWALS, body, "Idempotency-Key", "k");

        assertThat(again.is(202).id()).isEqualTo(first.is(202).id());
        assertThat(database.column(UUID.class, "select id from withdrawal where tenant_id = ?", tenant.id()))
                .hasSize(1);
    }

    @Test
    void isForTenantAdmins() {
        Answer asked = ask(leaving.id().toString()).is(202);
        String body = "{\"owner\":\"" + leaving.id() + "\"}";

        leaving.post(WITHDRAWALS, body).is(403, "forbidden");
        tenant.machine("credentials:resolve").post(WITHDRAWALS, body).is(403, "forbidden");
        leaving.get(path(asked)).is(404, "not-found");
        admin.get(WITHDRAWALS + "/" + UUID.randomUUID()).is(404, "not-found");
    }

    private String shared(Someone owner, String name) {
        String credential = owner.credential(name, "main");
        owner.share(credential, project, "main").is(200);
        return credential;
    }

    private Answer ask(String owner) {
        return admin.post(WITHDRAWALS, "{\"owner\":\"" + owner + "\",\"reason\":\"left\"}");
    }

    private static String path(Answer withdrawal) {
        return WITHDRAWALS + "/" + withdrawal.id();
    }
}
