package io.strongroom.credentials.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Replica;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A replica that withdraws what a person shared, and is killed in the middle of it. */
@ServiceTest
class DyingWithdrawalTests {

    private static final int CREDENTIALS = 400;
    private static final int PROJECTS = 3;

    private final Database database;
    private final WithdrawalRounds rounds;
    private final Tenant tenant;
    private final Someone admin;
    private final Someone leaving;
    private final Replica replica = new Replica(Map.of("strongroom.withdrawals.every", "20ms"));

    @Autowired
    DyingWithdrawalTests(Tenants tenants, Database database, WithdrawalRounds rounds) {
        this.database = database;
        this.rounds = rounds;
        this.tenant = tenants.create();
        this.admin = tenant.admin();
        this.leaving = tenant.member();
    }

    @BeforeEach
    void shareManyThings() {
        insert(
                "project (tenant_id, id, name, version, created_by, created_at, updated_at)",
                "select ?, gen_random_uuid(), 'P', 1, ?, now(), now() from generate_series(1, " + PROJECTS + ")");
        insert(
                "credential (tenant_id, owner_id, id, name, kind, account, version, created_at, updated_at)",
                "select ?, ?, gen_random_uuid(), 'C', 'raw', 'personal', 1, now(), now() from generate_series(1, "
                        + CREDENTIALS + ")");
        insert(
                "environment (tenant_id, id, credential_id, name, version, created_at, updated_at)",
                "select tenant_id, gen_random_uuid(), id, 'main', 0, now(), now() from credential where tenant_id = ? and owner_id = ?");
        insert(
                "share (tenant_id, credential_id, project_id, created_by, created_at)",
                "select c.tenant_id, c.id, p.id, owner_id, now() from credential c join project p using (tenant_id)"
                        + " where tenant_id = ? and owner_id = ?");
        insert(
                "share_grant (tenant_id, id, credential_id, project_id, environment_id, granted_by, granted_at)",
                "select tenant_id, gen_random_uuid(), s.credential_id, project_id, e.id, created_by, now() from share s"
                        + " join environment e using (tenant_id, credential_id) where tenant_id = ? and created_by = ?");
    }

    @AfterEach
    void end() {
        replica.close();
    }

    @Test
    void isGoneOnWithAfterAKillAndNoCredentialIsEverHalfWithdrawn() throws Exception {
        replica.awaitStarted();
        String id = admin.post("/withdrawals", "{\"owner\":\"" + leaving.id() + "\"}")
                .is(202)
                .id();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> withdrawnShares() >= 10 * PROJECTS);

        replica.kill();

        assertNothingIsHalfDone(id);
        int atTheKill = withdrawnShares();
        assertThat(admin.get("/withdrawals/" + id).at("/state").stringValue()).isEqualTo("running");
        assertThat(atTheKill).isLessThan(CREDENTIALS * PROJECTS);
        rounds.round();
        rounds.round();
        rounds.round();

        assertNothingIsHalfDone(id);
        assertThat(admin.get("/withdrawals/" + id).at("/state").stringValue()).isEqualTo("done");
        assertThat(withdrawnShares()).isEqualTo(CREDENTIALS * PROJECTS);
    }

    private void assertNothingIsHalfDone(String id) {
        assertThat(database.column(
                        UUID.class,
                        "select credential_id from share where tenant_id = ? group by credential_id"
                                + " having count(withdrawn_at) not in (0, count(*))",
                        tenant.id()))
                .as("credentials that are half withdrawn")
                .isEmpty();
        int withdrawn = withdrawnShares();
        assertThat(admin.get("/withdrawals/" + id).at("/withdrawn").asInt()).isEqualTo(withdrawn);
        assertThat(count("strongroom.credential.unshared")).isEqualTo(withdrawn);
        assertThat(count("strongroom.credential.grant.withdrawn")).isEqualTo(withdrawn);
        assertThat(database.column(UUID.class, "select id from share_grant where tenant_id = ?", tenant.id()))
                .hasSize(CREDENTIALS * PROJECTS - withdrawn);
    }

    private int withdrawnShares() {
        return database.column(
                        UUID.class,
                        "select project_id from share where tenant_id = ? and withdrawn_at is not null",
                        tenant.id())
                .size();
    }

    private long count(String type) {
        List<String> types = database.eventTypes(tenant.id());
        return types.stream().filter(type::equals).count();
    }

    /** @param select with the tenant and its owner as parameters */
    private void insert(String into, String select) {
        database.change("insert into " + into + " " + select, tenant.id(), leaving.id());
    }
}
