package io.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.log.EventJson;
import io.strongroom.audit.log.Leaf;
import io.strongroom.audit.world.Database;
import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.LogReader;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.audit.world.TestDirectory;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AuditJourneyTests {

    private final EventSender sender;
    private final LogReader log;
    private final TestDirectory directory;
    private final Database database;
    private final HealthContributorRegistry health;
    private final UUID tenant = Ids.v7();

    @Autowired
    AuditJourneyTests(
            EventSender sender,
            LogReader log,
            TestDirectory directory,
            Database database,
            HealthContributorRegistry health) {
        this.health = health;
        this.sender = sender;
        this.log = log;
        this.directory = directory;
        this.database = database;
    }

    @Test
    void whatAServiceSendsIsInTheLogWithinTwoSecondsWithEverythingThatItSays() throws Exception {
        UUID ada = Ids.v7();
        directory.knows(ada, "Ada Lovelace");
        UUID credential = Ids.v7();
        UUID id = sender.send(
                tenant,
                AccessEvent.of("strongroom.credential.value.revealed")
                        .resource(Resource.of("credential", credential, "DHIS2 play")
                                .ownedBy(ada)
                                .atVersion(2))
                        .project("p-1")
                        .environment("main")
                        .run("r-1")
                        .step("s-1")
                        .keys(List.of("hostUrl", "password"))
                        .failed("step-up-required"),
                Actor.user(ada),
                "192.0.2.7");

        JsonNode shown = log.awaitEvent(tenant, id);

        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "sequence",
                        "leaf_index",
                        "type",
                        "time",
                        "actor",
                        "resource",
                        "project",
                        "environment",
                        "run",
                        "step",
                        "keys",
                        "outcome",
                        "reason",
                        "ip",
                        "correlation_id",
                        "source",
                        "event");
        assertThat(shown.get("id").stringValue()).isEqualTo(id.toString());
        assertThat(shown.get("sequence").longValue()).isEqualTo(1);
        assertThat(shown.get("leaf_index").longValue()).isZero();
        assertThat(shown.get("type").stringValue()).isEqualTo("strongroom.credential.value.revealed");
        assertThat(shown.get("actor").toString())
                .isEqualTo("{\"kind\":\"user\",\"id\":\"" + ada + "\",\"name\":\"Ada Lovelace\"}");
        assertThat(shown.get("resource").toString())
                .isEqualTo("{\"type\":\"credential\",\"id\":\"" + credential + "\",\"name\":\"DHIS2 play\"}");
        assertThat(shown.get("keys").toString()).isEqualTo("[\"hostUrl\",\"password\"]");
        assertThat(shown.get("outcome").stringValue()).isEqualTo("failure");
        assertThat(shown.get("reason").stringValue()).isEqualTo("step-up-required");
        assertThat(shown.get("ip").stringValue()).isEqualTo("192.0.2.7");
        assertThat(shown.get("correlation_id").stringValue()).isEqualTo("corr-" + id);
        assertThat(shown.get("source").stringValue()).isEqualTo(EventSender.SOURCE);
        assertThat(shown.get("event").at("/metadata/uid").stringValue()).isEqualTo(id.toString());
        assertTheLeafIsWhatIsShown(shown, id);
    }

    /** Whoever has the answer can compute the leaf that was stored. */
    private void assertTheLeafIsWhatIsShown(JsonNode shown, UUID id) throws Exception {
        byte[] stored = database.admin()
                .sql("select leaf_hash from leaf where tenant_id = ? and leaf_index = 0 and event_id = ?")
                .params(tenant, id)
                .query((row, _) -> row.getBytes(1))
                .single();

        assertThat(Leaf.hash(EventJson.parse(shown.get("event").toString().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(stored);
    }

    @Test
    void readingTheLogIsAnAccessThatIsInTheLogOnceForManyReads() {
        UUID id =
                sender.send(tenant, AccessEvent.of("strongroom.project.created").resource("project", "p-1", "P"));
        assertThat(log.awaitEvent(tenant, id)).isNotNull();
        for (int i = 0; i < 20; i++) {
            assertThat(log.ids(tenant, "")).contains(id.toString());
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !log.ids(tenant, "?type=strongroom.audit.read").isEmpty());
        JsonNode read = log.found(tenant, "?type=strongroom.audit.read").get("items");
        assertThat(read).hasSize(1);
        assertThat(read.get(0).at("/source").stringValue()).isEqualTo("/audit-service");
        assertThat(read.get(0).at("/sequence").longValue()).isEqualTo(1);
        assertThat(read.get(0).at("/event/unmapped/count").longValue()).isEqualTo(1);
        assertThat(read.get(0).at("/event/http_request/url/path").stringValue()).startsWith("/api/v1/audit/events");
    }

    @Test
    void namesAreLeftOutWhileTheDirectoryIsAway() {
        UUID bob = Ids.v7();
        directory.knows(bob, "Bob");
        directory.isAway(true);
        UUID id = sender.send(
                tenant,
                AccessEvent.of("strongroom.project.created").resource("project", "p", "P"),
                Actor.user(bob),
                null);
        try {
            JsonNode shown = log.awaitEvent(tenant, id);
            assertThat(shown.at("/actor/id").stringValue()).isEqualTo(bob.toString());
            assertThat(shown.at("/actor/name").isNull()).isTrue();
        } finally {
            directory.isAway(false);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(8))
                .until(() -> log.event(tenant, id)
                        .json()
                        .at("/actor/name")
                        .asString("")
                        .equals("Bob"));
    }

    @Test
    void healthIsOpenAndSaysWhetherEventsReachTheLog() {
        var answer = log.get("/actuator/health/readiness", TestTokens.shared().user(tenant, Ids.v7()));

        assertThat(answer.status()).as(answer.body()).isIn(200, 503);
        assertThat(health.getContributor("intake"))
                .isInstanceOfSatisfying(
                        HealthIndicator.class,
                        intake -> assertThat(intake.health())
                                .extracting(Health::getStatus)
                                .isEqualTo(Status.UP));
        assertThat(health.getContributor("db")).isNotNull();
        assertThat(log.get("/actuator/health/liveness", "").status()).isEqualTo(200);
    }
}
