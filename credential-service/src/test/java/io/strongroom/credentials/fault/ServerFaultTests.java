package io.strongroom.credentials.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.servers.ServiceDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;

@ServiceTest
class ServerFaultTests {

    private static final String MAIN = "{\"environment\":\"main\"}";

    /** More than the outbox may hold. */
    private static final int FAR_BEHIND = 1_000_000;

    private final Database database;
    private final HikariDataSource pool;
    private final HikariDataSource sharedCommits;
    private final Readiness readiness;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone worker;
    private final String project;
    private final String path;

    @Autowired
    ServerFaultTests(
            Tenants tenants,
            Database database,
            HikariDataSource pool,
            @Qualifier("sharedCommitDataSource") HikariDataSource sharedCommits,
            Environment environment) {
        this.database = database;
        this.pool = pool;
        this.sharedCommits = sharedCommits;
        this.readiness = new Readiness(environment);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
        this.path = path(shared());
        // Once, so that what follows knows the keys and has the tenant's token.
        worker.post(path(shared()), MAIN).is(200);
        readiness.awaitReady();
    }

    @AfterEach
    void comesBackByItself() {
        readiness.awaitReady();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> worker.post(path, MAIN).is(200));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> owner.credential("after", "main"));
        await("what was committed is in Kafka")
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.column(
                                Long.class,
                                "select (select count(*) from access_event_outbox where shard_position is null)"
                                        + " + (select sum(next_position - 1 - published_through) from outbox_shard)::bigint")
                        .getFirst()
                        .equals(0L));
    }

    @Test
    void aSealedVaultIsAStoreThatIsAway() {
        Vault.seal();
        try {
            worker.post(path, MAIN).is(503, "secret-store-unavailable");
            readiness.awaitNotReady();
        } finally {
            // It unseals itself when it starts.
            TestServers.vault().restart();
        }
    }

    @Test
    void aVaultThatIsGoneIsAStoreThatIsAway() {
        TestServers.vault().kill();
        try {
            worker.post(path, MAIN).is(503, "secret-store-unavailable");
            readiness.awaitNotReady();
        } finally {
            TestServers.vault().restart();
        }
    }

    @Test
    void aVaultThatDoesNotAnswerIsAStoreThatIsAway() {
        TestServers.vault().pause();
        try {
            worker.post(path, MAIN).is(503, "secret-store-unavailable");
            readiness.awaitNotReady();
        } finally {
            TestServers.vault().resume();
        }
    }

    @Test
    void aDatabaseThatIsGoneIsADependencyThatIsAway() {
        TestServers.postgres().kill();
        try {
            isAway(worker.post(path, MAIN));
            isAway(owner.get("/credentials"));
            isAway(owner.post("/projects", "{\"name\":\"never\"}"));
            readiness.awaitNotReady();
        } finally {
            TestServers.postgres().restart();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsADependencyThatIsAway() {
        TestServers.postgres().pause();
        try {
            isAway(worker.post(path, MAIN));
            readiness.awaitNotReady();
        } finally {
            TestServers.postgres().resume();
        }
    }

    @Test
    void aDatabaseThatWasRestartedCostsAtMostTheRequestsUnderWay() {
        TestServers.postgres().restart();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Answer answer = worker.post(path, MAIN);
            assertThat(answer.status() + " " + answer.code())
                    .isIn("200 ", "503 dependency-unavailable", "503 audit-unavailable");
            answer.is(200);
        });
    }

    @Test
    void aPoolWithoutAFreeConnectionIsADependencyThatIsAway() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            isAway(worker.post(path, MAIN));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void aDatabaseThatTakesNoFurtherConnectionsIsADependencyThatIsAway() {
        String role = ServiceDatabases.of("credential").roles().app();
        database.change("alter role " + role + " connection limit 0");
        try {
            dropConnections();
            isAway(worker.post(path, MAIN));
            readiness.awaitNotReady();
        } finally {
            database.change("alter role " + role + " connection limit -1");
        }
    }

    private void dropConnections() {
        List.of(pool, sharedCommits).forEach(each -> each.getHikariPoolMXBean().softEvictConnections());
        await().until(() -> pool.getHikariPoolMXBean().getTotalConnections() == 0);
    }

    @Test
    void withoutKafkaResolvingGoesOnUntilTheOutboxIsFull() {
        TestServers.kafka().kill();
        try {
            worker.post(path, MAIN).is(200);
            assertThat(readiness.status()).isEqualTo(200);

            behind(FAR_BEHIND);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> worker.post(path, MAIN).is(503, "audit-unavailable"));
            Answer refused = worker.post(path, MAIN).is(503, "audit-unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.text()).doesNotContain("\"p\"");
            owner.post("/projects", "{\"name\":\"never\"}").is(503, "audit-unavailable");

            behind(-FAR_BEHIND);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> worker.post(path, MAIN).is(200));
        } finally {
            TestServers.kafka().restart();
        }
    }

    private void behind(int events) {
        database.change("update outbox_shard set published_through = published_through - ? where shard = 0", events);
    }

    @Test
    void aFullDiskUnderTheOutboxStopsWhatNeedsAnEvent() {
        database.change("create function planted_full_disk() returns trigger language plpgsql as"
                + " $$ begin raise exception using errcode = '53100', message = 'could not extend file'; end $$");
        database.change("create trigger planted_full_disk before insert on access_event_outbox"
                + " for each row execute function planted_full_disk()");
        try {
            assertThat(worker.post(path, MAIN).is(503, "audit-unavailable").text())
                    .doesNotContain("password");
            owner.post("/projects", "{\"name\":\"never\"}").is(503, "audit-unavailable");
            assertThat(owner.get("/projects").is(200).text()).doesNotContain("never");
        } finally {
            database.change("drop function planted_full_disk cascade");
        }
    }

    private static void isAway(Answer answer) {
        assertThat(answer.is(503, "dependency-unavailable").header("Retry-After"))
                .isEqualTo("1");
    }

    private String shared() {
        String credential = owner.credential("DHIS2", "main");
        owner.share(credential, project, "main").is(200);
        return credential;
    }

    private String path(String credential) {
        return "/projects/" + project + "/credentials/" + credential + "/resolve";
    }
}
