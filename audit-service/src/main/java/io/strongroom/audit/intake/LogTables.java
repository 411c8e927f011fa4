package io.strongroom.audit.intake;

import io.strongroom.audit.log.EventFacts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements of the intake. Rows are locked in the order of their keys, so that two writers cannot block each other for ever. */
class LogTables {

    private static final String LOCK_OFFSETS = """
            insert into intake_offset as o (kafka_partition, topic_id, next_offset)
            select p, ?, 0 from unnest(?::integer[]) p order by p
            on conflict (kafka_partition) do update set
                topic_id = excluded.topic_id,
                next_offset = case when o.topic_id = excluded.topic_id then o.next_offset else 0 end
            returning kafka_partition, next_offset""";

    private static final String LOCK_SIZES = """
            insert into tenant_log as l (tenant_id, size) select t, 0 from unnest(?::uuid[]) t order by t
            on conflict (tenant_id) do update set size = l.size
            returning tenant_id, size""";

    private static final String KNOWN = """
            select e.tenant_id, e.id, e.source
            from unnest(?::uuid[], ?::uuid[], ?::text[]) as k (tenant_id, id, source)
            join access_event e on e.tenant_id = k.tenant_id and e.id = k.id and e.source = k.source collate "C\"""";

    private static final String INSERT_EVENT = """
            insert into access_event (tenant_id, id, source, sequence, leaf_index, leaf_hash, type, occurred_at, actor_id, resource_id,
                resource_name_lower, project, environment, run, step, ip, failed, value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_LEAF =
            "insert into leaf (tenant_id, leaf_index, leaf_hash, event_id, source) values (?, ?, ?, ?, ?)";

    private static final String QUARANTINE = """
            insert into quarantine (tenant_id, finding_id, reason, kafka_partition, kafka_offset, record_key, record_headers, record_value)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SAVE_SEQUENCE = """
            insert into source_stream (tenant_id, source, last_sequence) values (?, ?, ?)
            on conflict (tenant_id, source) do update set last_sequence = excluded.last_sequence""";

    private final JdbcTemplate jdbc;

    LogTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Integer, Long> lockOffsets(String topicId, Set<Integer> partitions) {
        Map<Integer, Long> next = new HashMap<>();
        jdbc.query(
                LOCK_OFFSETS,
                row -> {
                    next.put(row.getInt(1), row.getLong(2));
                },
                topicId,
                partitions.toArray(Integer[]::new));
        return next;
    }

    Map<UUID, Long> lockSizes(Set<UUID> tenants) {
        Map<UUID, Long> sizes = new HashMap<>();
        jdbc.query(
                LOCK_SIZES,
                row -> {
                    sizes.put(id(row, 1), row.getLong(2));
                },
                (Object) tenants.toArray(UUID[]::new));
        return sizes;
    }

    Set<Batch.Key> known(List<Received.Event> events) {
        return new HashSet<>(jdbc.query(
                KNOWN,
                (row, _) -> new Batch.Key(id(row, 1), id(row, 2), row.getString(3)),
                column(events, UUID[]::new, Received.Event::tenant),
                column(events, UUID[]::new, event -> event.facts().id()),
                column(events, String[]::new, event -> event.facts().source())));
    }

    Map<Batch.Stream, Long> sequences(Set<UUID> tenants) {
        Map<Batch.Stream, Long> sequences = new HashMap<>();
        jdbc.query(
                "select tenant_id, source, last_sequence from source_stream where tenant_id = any (?)",
                row -> {
                    sequences.put(new Batch.Stream(id(row, 1), row.getString(2)), row.getLong(3));
                },
                (Object) tenants.toArray(UUID[]::new));
        return sequences;
    }

    void insert(List<Batch.Entry> entries) {
        jdbc.batchUpdate(INSERT_EVENT, entries, entries.size(), LogTables::bind);
        jdbc.batchUpdate(INSERT_LEAF, entries, entries.size(), (statement, entry) -> {
            statement.setObject(1, entry.event().tenant());
            statement.setLong(2, entry.leafIndex());
            statement.setBytes(3, entry.event().leafHash());
            statement.setObject(4, entry.event().facts().id());
            statement.setString(5, entry.event().facts().source());
        });
    }

    private static void bind(PreparedStatement statement, Batch.Entry entry) throws SQLException {
        EventFacts facts = entry.event().facts();
        statement.setObject(1, facts.tenant());
        statement.setObject(2, facts.id());
        statement.setString(3, facts.source());
        statement.setLong(4, facts.sequence());
        statement.setLong(5, entry.leafIndex());
        statement.setBytes(6, entry.event().leafHash());
        statement.setString(7, facts.type());
        statement.setTimestamp(8, Timestamp.from(facts.time()));
        statement.setString(9, facts.actor().id());
        EventFacts.Resource resource = facts.resource();
        statement.setString(10, resource == null ? null : resource.id());
        statement.setString(11, resource == null ? null : lower(resource.name()));
        statement.setString(12, facts.project());
        statement.setString(13, facts.environment());
        statement.setString(14, facts.run());
        statement.setString(15, facts.step());
        statement.setString(16, facts.ip());
        statement.setBoolean(17, facts.failed());
        statement.setBytes(18, entry.event().value());
    }

    void quarantine(List<Batch.Quarantined> records) {
        jdbc.batchUpdate(QUARANTINE, records, Math.max(1, records.size()), (statement, quarantined) -> {
            Received.Poison poison = quarantined.poison();
            statement.setObject(1, poison.tenant());
            statement.setObject(2, quarantined.findingId());
            statement.setString(3, poison.why());
            statement.setInt(4, poison.place().partition());
            statement.setLong(5, poison.place().offset());
            statement.setBytes(6, poison.record().key());
            statement.setString(7, HeaderText.of(poison.record().headers()));
            statement.setBytes(8, poison.record().value());
        });
    }

    void saveSizes(Map<UUID, Long> sizes) {
        jdbc.batchUpdate(
                "update tenant_log set size = ? where tenant_id = ?",
                sizes.entrySet(),
                sizes.size(),
                (statement, size) -> {
                    statement.setLong(1, size.getValue());
                    statement.setObject(2, size.getKey());
                });
    }

    void saveSequences(Map<Batch.Stream, Long> sequences) {
        jdbc.batchUpdate(SAVE_SEQUENCE, sequences.entrySet(), Math.max(1, sequences.size()), (statement, last) -> {
            statement.setObject(1, last.getKey().tenant());
            statement.setString(2, last.getKey().source());
            statement.setLong(3, last.getValue());
        });
    }

    void saveOffsets(String topicId, Map<Integer, Long> next) {
        jdbc.batchUpdate(
                "update intake_offset set next_offset = ?, stored_at = now() where kafka_partition = ? and topic_id = ?",
                next.entrySet(),
                next.size(),
                (statement, offset) -> {
                    statement.setLong(1, offset.getValue());
                    statement.setInt(2, offset.getKey());
                    statement.setString(3, topicId);
                });
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> Object column(
            Collection<Received.Event> events, IntFunction<T[]> array, Function<Received.Event, T> value) {
        return events.stream().map(value).toArray(array);
    }

    private static @Nullable String lower(@Nullable String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
