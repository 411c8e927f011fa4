package io.strongroom.platform.events.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the outbox from growing without end while events cannot be published. A figure that is refreshed each second decides, so that
 * no request counts; one that could not be refreshed for 5 s counts as full.
 */
class OutboxBound {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxBound.class);
    private static final long STALE = Duration.ofSeconds(5).toNanos();
    private static final int SHARDS = 8;

    /** Counting ends at the bound: how far beyond it is changes nothing. */
    private static final String COUNT = """
            select s.shard, s.next_position - 1 - s.published_through + (
                select count(*) from (
                    select 1 from access_event_outbox o
                    where o.shard = s.shard and o.shard_position is null limit :bound) waiting) as unpublished
            from outbox_shard s""";

    /** The first in each of the two indexes; what is numbered came before what is not. */
    private static final String OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() - min(coalesce(
                (select o.created_at from access_event_outbox o
                 where o.shard = s.shard and o.shard_position > s.published_through order by o.shard_position limit 1),
                (select o.created_at from access_event_outbox o
                 where o.shard = s.shard and o.shard_position is null order by o.arrival limit 1)))), 0)
            from outbox_shard s""";

    private final JdbcClient ops;
    private final long bound;
    private final AtomicLongArray unpublished = new AtomicLongArray(SHARDS);
    private volatile double oldest;
    private volatile boolean full = true;
    private volatile long refreshedAt = System.nanoTime() - 2 * STALE;

    OutboxBound(JdbcClient ops, long bound, MeterRegistry meters) {
        this.ops = ops;
        this.bound = bound;
        for (int shard = 0; shard < SHARDS; shard++) {
            int index = shard;
            Gauge.builder("strongroom.relay.lag", () -> unpublished.get(index))
                    .description("Events of a shard that are committed and not yet published")
                    .tag("shard", Integer.toString(shard))
                    .register(meters);
        }
        Gauge.builder("strongroom.outbox.unpublished", this::total)
                .description("Events that are committed and not yet published")
                .register(meters);
        Gauge.builder("strongroom.outbox.bound", () -> bound)
                .description("Unpublished events at which nothing more may happen that needs one")
                .register(meters);
        TimeGauge.builder("strongroom.outbox.unpublished.age", () -> oldest, TimeUnit.SECONDS)
                .description("Age of the oldest event that is committed and not yet published")
                .register(meters);
        TimeGauge.builder("strongroom.outbox.figures.age", () -> System.nanoTime() - refreshedAt, TimeUnit.NANOSECONDS)
                .description("Age of these figures: from 5 s on the outbox counts as full")
                .register(meters);
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException {@code audit-unavailable} */
    void check() {
        if (full || System.nanoTime() - refreshedAt > STALE) {
            throw AuditUnavailable.because(null);
        }
    }

    /** A failure leaves the last figure, which then grows stale. */
    void refresh() {
        try {
            ops.sql(COUNT)
                    .param("bound", bound)
                    .query((row, _) -> new long[] {row.getLong("shard"), row.getLong("unpublished")})
                    .list()
                    .forEach(count -> unpublished.set((int) count[0], count[1]));
            long total = total();
            full = total >= bound;
            refreshedAt = System.nanoTime();
            oldest = total == 0 ? 0 : ops.sql(OLDEST).query(Double.class).single();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Unpublished events cannot be counted: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private long total() {
        long[] counts = new long[SHARDS];
        Arrays.setAll(counts, unpublished::get);
        return Arrays.stream(counts).sum();
    }
}
