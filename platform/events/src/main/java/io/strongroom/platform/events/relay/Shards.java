package io.strongroom.platform.events.relay;

import io.strongroom.platform.events.PublishedBatch;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay's statements on the outbox. Each transaction holds the shard's row and checks the epoch of the lease. */
class Shards {

    static final int BATCH = 500;

    private static final String LEASE_LOST = "SR001";

    private static final String UNPUBLISHED = """
            select o.* from access_event_outbox o join outbox_shard s on s.shard = o.shard
            where o.shard = :shard and s.epoch = :epoch and o.shard_position > s.published_through
            order by o.shard_position limit :limit""";

    private static final String MARK = """
            insert into outbox_mark as m (hour, kafka_partition, last_offset) values (?, ?, ?)
            on conflict (hour, kafka_partition) do update set last_offset = greatest(m.last_offset, excluded.last_offset)""";

    private final JdbcClient ops;
    private final TransactionTemplate transactions;
    private final List<PublishedBatch> listeners;

    Shards(JdbcClient ops, TransactionTemplate transactions, List<PublishedBatch> listeners) {
        this.ops = ops;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    /** Shards in which events wait for their numbers. */
    Set<Integer> waiting() {
        return Set.copyOf(ops.sql("select s.shard from outbox_shard s where exists (select 1 from access_event_outbox o"
                        + " where o.shard = s.shard and o.shard_position is null)")
                .query(Integer.class)
                .list());
    }

    /** Gives the next events their numbers and returns them, in order. */
    List<OutboxRecord> number(Lease lease) {
        try {
            return transactions.execute(_ -> {
                List<OutboxRecord> batch = ops
                        .sql("select * from number_access_events(?::smallint, ?, ?)")
                        .params(lease.shard(), lease.epoch(), BATCH)
                        .query(OutboxRecord::read)
                        .list()
                        .stream()
                        .sorted(Comparator.comparingLong(OutboxRecord::position))
                        .toList();
                tell(batch);
                return batch;
            });
        } catch (DataAccessException failure) {
            throw isLeaseLost(failure) ? new LeaseLostException(lease) : failure;
        }
    }

    /** Numbered events that are not known to be in Kafka, in order: the first thing that a new holder sends. */
    List<OutboxRecord> unpublished(Lease lease) {
        return ops.sql(UNPUBLISHED)
                .param("shard", lease.shard())
                .param("epoch", lease.epoch())
                .param("limit", BATCH)
                .query(OutboxRecord::read)
                .list();
    }

    /** Records that everything up to this position is in Kafka, and where. */
    void published(Lease lease, long through, List<Mark> marks) {
        transactions.executeWithoutResult(_ -> {
            int moved = ops.sql("update outbox_shard set published_through = greatest(published_through, ?)"
                            + " where shard = ? and epoch = ?")
                    .params(through, lease.shard(), lease.epoch())
                    .update();
            if (moved == 0) {
                throw new LeaseLostException(lease);
            }
            marks.forEach(this::mark);
        });
    }

    private void mark(Mark mark) {
        int _ = ops.sql(MARK)
                .params(Timestamp.from(mark.hour()), mark.partition(), mark.offset())
                .update();
    }

    private void tell(List<OutboxRecord> batch) {
        if (!batch.isEmpty()) {
            var events = batch.stream().map(OutboxRecord::numbered).toList();
            listeners.forEach(listener -> listener.numbered(events, ops));
        }
    }

    private static boolean isLeaseLost(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException cause && LEASE_LOST.equals(cause.getSQLState());
    }
}
