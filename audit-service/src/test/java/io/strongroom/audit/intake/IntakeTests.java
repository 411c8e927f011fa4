package io.strongroom.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.log.EventJson;
import io.strongroom.audit.log.Leaf;
import io.strongroom.audit.world.Database;
import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.LogReader;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.relay.AccessEvents;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class IntakeTests {

    private final EventSender sender;
    private final LogReader log;
    private final Database database;
    private final Intake intake;
    private final UUID tenant = Ids.v7();

    @Autowired
    IntakeTests(EventSender sender, LogReader log, Database database, Intake intake) {
        this.sender = sender;
        this.log = log;
        this.database = database;
        this.intake = intake;
    }

    @Test
    void anEventThatComesAgainIsStoredOnce() {
        byte[] body = body(created(), 1);
        sendTwice(EventSender.record(tenant, body));
        UUID last = sender.send(tenant, created(), 2);

        assertThat(database.awaitLeafOf(tenant, last)).isEqualTo(1);
        assertThat(database.events(tenant)).isEqualTo(2);
        assertThat(database.count("leaf", tenant)).isEqualTo(2);
    }

    private void sendTwice(ProducerRecord<String, byte[]> record) {
        assertThat(sender.send(record).offset()).isLessThan(sender.send(record).offset());
    }

    @Test
    void leavesAreNumberedFromZeroInTheOrderOfTheTopicAndHashWhatIsStored() throws Exception {
        List<UUID> sent = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            sent.add(sender.send(tenant, created(), i));
        }
        assertThat(database.awaitLeafOf(tenant, sent.getLast())).isNotNegative();

        var leaves = database.admin()
                .sql("""
                        select l.event_id, l.leaf_index, l.leaf_hash, e.value from leaf l
                        join access_event e on e.tenant_id = l.tenant_id and e.id = l.event_id
                        where l.tenant_id = ? and e.leaf_index = l.leaf_index and e.leaf_hash = l.leaf_hash order by 2""")
                .param(tenant)
                .query((row, _) ->
                        new StoredLeaf(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3), row.getBytes(4)))
                .list();
        assertThat(leaves).extracting(StoredLeaf::event).containsExactlyElementsOf(sent);
        assertThat(leaves)
                .extracting(StoredLeaf::index)
                .containsExactlyElementsOf(LongStream.range(0, 300).boxed().toList());
        for (StoredLeaf leaf : leaves) {
            assertThat(Leaf.hash(EventJson.parse(leaf.value()))).isEqualTo(leaf.hash());
        }
    }

    private record StoredLeaf(UUID event, long index, byte[] hash, byte[] value) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not JSON                          | it is not JSON",
                "[1]                               | it is no JSON object",
                "{\"a\":1,\"a\":1}                 | it is not JSON",
                "{}                                | /metadata/uid is missing",
            })
    void whatIsNoEventGoesToQuarantineAndIsAFindingInTheLog(String value, String why) {
        assertQuarantined(EventSender.record(tenant, value.getBytes(StandardCharsets.UTF_8)), why);
    }

    @Test
    void anEventWhoseEnvelopeSaysSomethingElseIsNone() {
        var otherId = EventSender.record(tenant, body(created(), 1));
        otherId.headers().add("ce_id", Ids.v7().toString().getBytes(StandardCharsets.UTF_8));
        assertQuarantined(otherId, "ce_id is not what the event says");
    }

    @Test
    void anEventOfAnotherTenantThanItsKeyIsNone() {
        assertQuarantined(
                EventSender.record(tenant, EventSender.body(created().build(), Ids.v7(), Actor.machine("m"), null, 1)),
                "key is not what the event says");
    }

    @Test
    void anEventThatCannotBeALeafIsNone() {
        assertQuarantined(
                changed(body -> body.replace("\"severity_id\":1", "\"severity_id\":1.5")),
                "a number is no integer within 2^53");
        assertQuarantined(
                changed(body -> body.replace("\"Informational\"", "\"\\ud800\"")), "a text holds half a character");
        assertQuarantined(
                changed(body -> body.replace("\"Informational\"", "\"" + "x".repeat(70_000) + "\"")),
                "it is larger than 64 KiB");
    }

    @Test
    void anEventThatTheDatabaseCannotHoldIsNone() {
        assertQuarantined(
                changed(body -> body.replace("\"app_uid\":\"m-1\"", "\"app_uid\":\"\\u0000\"")), "it cannot be stored");
        assertQuarantined(
                changed(body -> body.replace("\"app_uid\":\"m-1\"", "\"app_uid\":\"" + "x".repeat(600) + "\"")),
                "a field is longer than can be searched for");
    }

    @Test
    void anEventOfATimeThatItsIdDoesNotKnowIsNone() {
        assertQuarantined(
                changed(body -> body.replaceAll("\"time\":[0-9]+", "\"time\":5")), "its time is not the one of its id");
    }

    private ProducerRecord<String, byte[]> changed(UnaryOperator<String> change) {
        String body = new String(body(created(), 1), StandardCharsets.UTF_8);
        return EventSender.record(tenant, change.apply(body).getBytes(StandardCharsets.UTF_8));
    }

    /** It is kept as it came, told of in the log, and holds up nothing that comes after it. */
    private void assertQuarantined(ProducerRecord<String, byte[]> record, String why) {
        long before = database.count("quarantine", tenant);
        assertThat(sender.send(record).hasOffset()).isTrue();
        UUID next = sender.send(tenant, created());
        assertThat(database.awaitLeafOf(tenant, next)).isPositive();

        assertThat(database.count("quarantine", tenant)).isEqualTo(before + 1);
        var kept = database.admin()
                .sql("select record_value from quarantine where tenant_id = ? order by kafka_offset desc limit 1")
                .param(tenant)
                .query((row, _) -> row.getBytes(1))
                .single();
        assertThat(kept).isEqualTo(record.value());
        var finding = log.found(tenant, "?type=strongroom.audit.record.quarantined")
                .get("items")
                .get(0);
        assertThat(finding.get("reason").stringValue()).isEqualTo(why);
        assertThat(finding.get("source").stringValue()).isEqualTo(Findings.SOURCE);
        assertThat(finding.get("sequence").longValue()).isEqualTo(before + 1);
    }

    @Test
    void aSequenceThatIsLeftOutIsAFindingRightBeforeTheNextEvent() {
        UUID first = sender.send(tenant, created(), 1);
        UUID fourth = sender.send(tenant, created(), 4);
        assertThat(database.awaitLeafOf(tenant, fourth)).isEqualTo(2);

        var gaps = log.found(tenant, "?type=strongroom.audit.gap.found").get("items");
        assertThat(gaps).hasSize(1);
        assertThat(gaps.get(0).get("leaf_index").longValue()).isEqualTo(1);
        assertThat(gaps.get(0).at("/event/unmapped/expected_sequence").longValue())
                .isEqualTo(2);
        assertThat(gaps.get(0).at("/event/unmapped/found_sequence").longValue()).isEqualTo(4);
        assertThat(gaps.get(0).at("/event/unmapped/source").stringValue()).isEqualTo(EventSender.SOURCE);
        assertThat(log.ids(tenant, "?q=" + first)).hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayPausesTheIntakeAndLosesNothing() {
        List<UUID> sent = new ArrayList<>();
        sent.add(sender.send(tenant, created(), 1));
        TestServers.postgres().kill();
        try {
            for (int i = 2; i <= 20; i++) {
                sent.add(sender.send(tenant, created(), i));
            }
            assertThat(log.search(tenant, "").verdict()).isEqualTo("503 dependency-unavailable");
            assertThat(log.get("/actuator/health/readiness", LogReader.auditor(tenant))
                            .status())
                    .isEqualTo(503);
        } finally {
            TestServers.postgres().restart();
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> database.events(tenant) == 20);
        assertThat(database.awaitLeafOf(tenant, sent.getLast())).isEqualTo(19);
    }

    @Test
    void aKafkaThatWasKilledAndStartedAgainLosesNothing() {
        for (int i = 1; i <= 10; i++) {
            assertThat(sender.send(tenant, created(), i)).isNotNull();
        }
        TestServers.kafka().kill();
        TestServers.kafka().restart();
        UUID last = sender.send(tenant, created(), 11);

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> database.events(tenant) == 11);
        assertThat(database.awaitLeafOf(tenant, last)).isEqualTo(10);
        assertThat(log.found(tenant, "?type=strongroom.audit.gap.found").get("items"))
                .isEmpty();
    }

    @Test
    void anIntakeThatIsStoppedGoesOnWhereTheDatabaseIs() {
        UUID before = sender.send(tenant, created(), 1);
        assertThat(database.awaitLeafOf(tenant, before)).isNotNegative();
        intake.stop();
        UUID meanwhile = sender.send(tenant, created(), 2);
        intake.start();

        assertThat(database.awaitLeafOf(tenant, meanwhile)).isEqualTo(1);
        assertThat(database.events(tenant)).isEqualTo(2);
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() throws Exception {
        byte[] first = body(created(), 1);
        assertThat(sender.send(EventSender.record(tenant, first)).hasOffset()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> database.events(tenant) == 1);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrap()))) {
            assertThat(admin.deleteTopics(List.of(AccessEvents.TOPIC)).all().get())
                    .isNull();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> admin.listTopics().names().get().contains(AccessEvents.TOPIC));
        }

        assertThat(sender.send(EventSender.record(tenant, first)).hasOffset()).isTrue();
        UUID second = sender.send(tenant, created(), 2);
        assertThat(database.awaitLeafOf(tenant, second)).isEqualTo(1);
        assertThat(database.events(tenant)).isEqualTo(2);
    }

    @Test
    void aPartitionThatLostWhatWasStoredIsReadFromItsBeginning() {
        UUID before = sender.send(tenant, created(), 1);
        assertThat(database.awaitLeafOf(tenant, before)).isZero();
        intake.stop();
        assertThat(database.ops()
                        .sql("update intake_offset set next_offset = next_offset + 1000000")
                        .update())
                .isPositive();
        UUID after = sender.send(tenant, created(), 2);
        intake.start();

        assertThat(database.awaitLeafOf(tenant, after)).isEqualTo(1);
        assertThat(database.events(tenant)).isEqualTo(2);
    }

    @Test
    void anEventOfLongAgoGetsItsDay() {
        UUID old = oldEvent();

        assertThat(log.await(tenant, old, Duration.ofSeconds(10)).get("time").stringValue())
                .startsWith("2024-02-29T");
        assertThat(log.ids(tenant, "?from=2024-02-29T00:00:00Z&to=2024-03-01T00:00:00Z"))
                .containsExactly(old.toString());
    }

    private UUID oldEvent() {
        long millis = Instant.parse("2024-02-29T12:00:00Z").toEpochMilli();
        UUID id = new UUID(millis << 16 | 0x7000L, Ids.v7().getLeastSignificantBits());
        AccessEvent now = created().build();
        String body = new String(EventSender.body(now, tenant, Actor.machine("m-1"), null, 1), StandardCharsets.UTF_8)
                .replace(now.id().toString(), id.toString())
                .replace("\"time\":" + now.time().toEpochMilli(), "\"time\":" + millis);
        assertThat(sender.send(EventSender.record(tenant, body.getBytes(StandardCharsets.UTF_8)))
                        .hasOffset())
                .isTrue();
        return id;
    }

    private byte[] body(AccessEvent.Builder event, long sequence) {
        return EventSender.body(event.build(), tenant, Actor.machine("m-1"), "192.0.2.1", sequence);
    }

    private static AccessEvent.Builder created() {
        return AccessEvent.of("strongroom.credential.created").resource("credential", "c-1", "Name");
    }
}
