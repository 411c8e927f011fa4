package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.test.servers.ServiceDatabases;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each of the three walls around a tenant's values, with the other two taken away. */
@ServiceTest
class TenantWallTests {

    private final Database database;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Tenant ours;
    private final Tenant theirs;
    private final Someone owner;
    private final Someone thief;
    private final String app = ServiceDatabases.of("credential").roles().app();
    private String project = "";
    private String credential = "";

    @Autowired
    TenantWallTests(
            Tenants tenants,
            Database database,
            HikariDataSource pool,
            JdbcClient jdbc,
            PlatformTransactionManager transactionManager) {
        this.database = database;
        this.pool = pool;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactionManager);
        this.ours = tenants.create();
        this.theirs = tenants.create();
        this.owner = ours.member();
        this.thief = theirs.user("member", "tenant_admin");
    }

    @BeforeEach
    void haveASecret() {
        project = owner.project("Malaria");
        credential = owner.post(
                        "/credentials",
                        "{\"name\":\"n\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"password\":\"canary\"}}}")
                .is(201)
                .id();
        owner.share(credential, project, "main").is(200);
    }

    @Test
    void theTokensTenantAloneKeepsThemApart() {
        Vault.openAllPlacesTo(theirs.id());
        bypass("bypassrls");
        try {
            Someone worker = theirs.machine("credentials:resolve");
            assertThat(database.column(Boolean.class, "select rolbypassrls from pg_roles where rolname = ?", app))
                    .containsExactly(true);

            thief.get("/credentials/" + credential + "/environments/main/values")
                    .is(404, "not-found");
            worker.post(
                            "/projects/" + project + "/credentials/" + credential + "/resolve",
                            "{\"environment\":\"main\"}")
                    .is(404, "not-found");
            worker.post("/projects/" + project + "/resolve", item()).is(404, "not-found");
            assertThat(worker.post("/projects/" + thief.project("mine") + "/resolve", item())
                            .is(200)
                            .at("/items/0/problem/code")
                            .stringValue())
                    .isEqualTo("not-found");
        } finally {
            bypass("nobypassrls");
        }
    }

    @Test
    void rowLevelSecurityAloneKeepsThemApart() {
        Vault.openAllPlacesTo(theirs.id());

        // Statements that forget the tenant, and one that names the other one.
        assertThat(seenBy(theirs.id(), "select count(*) from value_version")).isZero();
        assertThat(seenBy(theirs.id(), "select count(*) from value_intent")).isZero();
        assertThat(seenBy(theirs.id(), "select count(*) from value_version where tenant_id = '" + ours.id() + "'"))
                .isZero();
        assertThat(seenBy(ours.id(), "select count(*) from value_version")).isEqualTo(1);
    }

    @Test
    void vaultAloneKeepsThemApart() {
        String bait = thief.credential("bait", "main");
        String path = path(ours.id());
        bypass("bypassrls");
        try {
            // A forged row that leads from the thief's own credential to the other tenant's values.
            for (String forged : new String[] {path, "../../" + ours.id() + "/c/" + path}) {
                database.change("update value_version set path = ? where tenant_id = ?", forged, theirs.id());
                Answer answer = thief.get("/credentials/" + bait + "/environments/main/values");
                assertThat(answer.status()).isGreaterThanOrEqualTo(500);
                assertThat(answer.text()).doesNotContain("canary");
            }
        } finally {
            bypass("nobypassrls");
        }
    }

    /** Connections keep plans that were made with the policies, so they go too. */
    private void bypass(String attribute) {
        database.change("alter role " + app + " " + attribute);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private String item() {
        return "{\"items\":[{\"credential\":\"" + credential + "\",\"environment\":\"main\"}]}";
    }

    private String path(UUID tenant) {
        return database.column(String.class, "select path from value_version where tenant_id = ?", tenant)
                .getFirst();
    }

    private long seenBy(UUID tenant, String count) {
        return CurrentTenant.<Long, RuntimeException>call(
                tenant,
                () -> transactions.execute(
                        status -> jdbc.sql(count).query(Long.class).single()));
    }
}
