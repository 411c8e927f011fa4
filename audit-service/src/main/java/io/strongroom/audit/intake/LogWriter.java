package io.strongroom.audit.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a batch in one transaction: events, leaves, tenants' sizes, streams and the topic's offsets, all or nothing. Two writers that
 * hold the same partition by mistake, or the same batch twice, add nothing twice: the offset's row is locked and decides.
 */
class LogWriter {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final LogTables tables;
    private final DayPartitions days;

    LogWriter(JdbcTemplate jdbc, TransactionTemplate transactions, DayPartitions days) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = new LogTables(jdbc);
        this.days = days;
    }

    /** What was stored of a batch. */
    record Stored(int events, int quarantined, int gaps) {}

    /**
     * @param topicId the topic that the records are of; offsets of another one do not count
     * @param received in the order of their partitions
     */
    Stored store(String topicId, List<Received> received) {
        days.open(received);
        return transactions.execute(_ -> storeInTransaction(topicId, received));
    }

    private Stored storeInTransaction(String topicId, List<Received> all) {
        Map<Integer, Long> next = tables.lockOffsets(
                topicId, all.stream().map(each -> each.place().partition()).collect(Collectors.toSet()));
        List<Received> received = all.stream()
                .filter(each ->
                        each.place().offset() >= next.getOrDefault(each.place().partition(), 0L))
                .toList();
        if (received.isEmpty()) {
            return new Stored(0, 0, 0);
        }
        Set<UUID> tenants = received.stream().map(Received::tenant).collect(Collectors.toSet());
        Map<UUID, Long> sizes = tables.lockSizes(tenants);
        var batch = new Batch(tables.known(events(received)), sizes, tables.sequences(tenants));
        received.forEach(batch::add);
        write(topicId, batch, received);
        return new Stored(batch.entries().size(), batch.quarantine().size(), batch.gaps());
    }

    private void write(String topicId, Batch batch, List<Received> received) {
        tables.insert(batch.entries());
        tables.quarantine(batch.quarantine());
        tables.saveSizes(batch.sizes());
        tables.saveSequences(batch.sequences());
        tables.saveOffsets(
                topicId,
                received.stream()
                        .map(Received::place)
                        .collect(Collectors.toMap(Place::partition, place -> place.offset() + 1, Math::max)));
    }

    private static List<Received.Event> events(Collection<Received> received) {
        List<Received.Event> events = new ArrayList<>();
        for (Received each : received) {
            if (each instanceof Received.Event event) {
                events.add(event);
            }
        }
        return events;
    }

    /** Forgets how far a partition was stored. What the log has already is not stored again. */
    void startOver(int partition) {
        int _ = jdbc.update("update intake_offset set next_offset = 0 where kafka_partition = ?", partition);
    }

    /** How far each partition of the topic is stored. */
    Map<Integer, Long> offsets(String topicId) {
        return jdbc
                .query(
                        "select kafka_partition, next_offset from intake_offset where topic_id = ?",
                        (row, _) -> Map.entry(row.getInt(1), row.getLong(2)),
                        topicId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
