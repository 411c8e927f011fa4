package io.strongroom.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.audit.world.Database;
import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** On partitions that the topic does not have, so that the real intake is not in the way. */
@ServiceTest
class LogWriterTests {

    private final LogWriter writer;
    private final Database database;
    private final UUID tenant = Ids.v7();
    private final int partition = 1000 + (int) (System.nanoTime() & 0xFFFFF);
    private final RecordReading reading = new RecordReading(Clock.systemUTC());

    @Autowired
    LogWriterTests(LogWriter writer, Database database) {
        this.writer = writer;
        this.database = database;
    }

    @Test
    void offsetsMoveWithWhatIsStored() {
        assertThat(writer.store("topic-a", batch(0, 3)).events()).isEqualTo(3);

        assertThat(writer.offsets("topic-a")).containsEntry(partition, 3L);
        assertThat(writer.offsets("topic-b")).doesNotContainKey(partition);
    }

    @Test
    void twoWritersWithTheSameRecordsAddNothingTwice() throws Exception {
        List<Received> batch = batch(0, 100);
        List<Future<LogWriter.Stored>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                results.add(threads.submit(() -> writer.store("topic-a", batch)));
            }
        }

        int stored = 0;
        for (var result : results) {
            stored += result.get().events();
        }
        assertThat(stored).isEqualTo(100);
        assertThat(database.events(tenant)).isEqualTo(100);
    }

    @Test
    void aNewTopicBeginsAtZeroAndWhatTheLogHasIsNotStoredAgain() {
        List<Received> all = batch(0, 4);
        assertThat(writer.store("topic-a", all).events()).isEqualTo(4);

        assertThat(writer.store("topic-b", all.subList(0, 2)).events()).isZero();
        assertThat(writer.offsets("topic-b")).containsEntry(partition, 2L);
        assertThat(database.count("leaf", tenant)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_event set failed = true",
                "delete from access_event",
                "select value from access_event",
                "update leaf set leaf_hash = leaf_hash",
                "delete from leaf",
                "truncate access_event",
                "delete from quarantine",
                "delete from tenant_log"
            })
    void theWritersRoleMayInsertAndChangeNothing(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.ops().sql(statement).query().listOfRows())
                .withStackTraceContaining("permission denied");
    }

    private List<Received> batch(int fromOffset, int count) {
        List<Received> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] body = EventSender.body(
                    AccessEvent.of("strongroom.project.created")
                            .resource("project", "p", "P")
                            .build(),
                    tenant,
                    Actor.machine("m-1"),
                    null,
                    fromOffset + i + 1);
            var sent = EventSender.record(tenant, body);
            var record = new ConsumerRecord<>(
                    sent.topic(), partition, fromOffset + i, tenant.toString().getBytes(StandardCharsets.UTF_8), body);
            sent.headers().forEach(record.headers()::add);
            batch.add(reading.read(record));
        }
        assertThat(batch).hasOnlyElementsOfType(Received.Event.class);
        return batch;
    }
}
