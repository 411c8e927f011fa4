package io.strongroom.credentials.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Replica;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.test.servers.ServiceDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A replica that is killed at each point of a purge: in the middle of its transaction, after its commit, and between the destructions in the
 * secret store. Another one goes on from there.
 */
@ServiceTest
class DyingPurgeTests {

    private final Database database;
    private final PurgeRounds rounds;
    private final Remains remains;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;
    private final String credential;
    private final String path;
    private final Replica replica;

    @Autowired
    DyingPurgeTests(Tenants tenants, Database database, PurgeRounds rounds) {
        this.database = database;
        this.rounds = rounds;
        this.remains = new Remains(database);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
        this.credential = owner.credential("DHIS2", "main", "spare");
        this.path = "/credentials/" + credential;
        owner.share(credential, project, "main").is(200);
        this.replica = new Replica(Map.of(
                "strongroom.deletion.purge.every", "100ms",
                "strongroom.values.reaper.every", "100ms"));
    }

    @BeforeEach
    void waitForTheReplica() {
        replica.awaitStarted();
    }

    @AfterEach
    void end() {
        replica.close();
    }

    @Test
    void allIsThereWhenItIsKilledInTheMiddleOfThePurge() throws Exception {
        String before = owner.get(path + "/shares").text();
        try (Connection hindrance = holdingTheLastRow()) {
            owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);
            await().atMost(Duration.ofSeconds(20)).until(this::aPurgeWaits);
            replica.kill();
            hindrance.rollback();
        }
        await().until(() -> !aPurgeWaits());

        assertThat(owner.get(path).is(200).at("/status").stringValue()).isEqualTo("deletion_scheduled");
        assertThat(owner.get(path + "/shares").text()).isEqualTo(before);
        assertThat(owner.get(path + "/environments/main/values").is(200).text()).contains("\"password\":\"p\"");
        assertThat(remains.noted(tenant)).isEmpty();

        rounds.round();

        remains.assertNone(tenant);
        assertThat(remains.noted(tenant)).hasSize(2);
        assertThat(database.eventTypes(tenant.id())).containsOnlyOnce("strongroom.credential.purged");
    }

    /** Until then the values of the Vault are named by nothing but the notes of what is to be destroyed. */
    @Test
    void everyPathIsDestroyedByWhoComesAfterOneThatIsKilledAfterItsCommit() throws Exception {
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);
        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> remains.rows("credential", tenant) == 0);
        replica.kill();
        remains.assertNone(tenant);
        List<String> noted = remains.noted(tenant);
        assertThat(noted).hasSize(2).containsAll(Vault.paths(tenant.id()));

        try (var next = new Replica(Map.of("strongroom.values.reaper.every", "100ms"))) {
            next.awaitStarted();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Vault.paths(tenant.id()).isEmpty());
        }
    }

    /** The last row that a purge deletes before the credential itself: whoever purges waits for this. */
    private Connection holdingTheLastRow() throws SQLException {
        ServiceDatabase service = ServiceDatabases.of("credential");
        PostgresAddress server = service.server();
        Connection connection = DriverManager.getConnection(service.jdbcUrl(), server.user(), server.password());
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from environment where tenant_id = ? and name = 'spare' for update")) {
            statement.setObject(1, tenant.id());
            assertThat(statement.executeQuery().next()).isTrue();
        }
        return connection;
    }

    private boolean aPurgeWaits() {
        return !database.column(
                        Integer.class,
                        "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from environment%'")
                .isEmpty();
    }
}
