package io.strongroom.platform.events.outbox;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.SharedCommits;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread that takes a waiting append, drains what else waits, commits all of it with one statement, and then lets the requests
 * go. Where the database refuses the group for what is in it, each request's events are tried alone, so that only the one with the bad
 * row fails. Where the database is away the whole group fails at once.
 */
class SharedCommitWriter implements SharedCommits, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCommitWriter.class);
    private static final int MOST_REQUESTS = 128;
    private static final int MOST_WAITING = 4096;

    private final BlockingQueue<WaitingAppend> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final OutboxRows rows;
    private final OutboxBound bound;
    private final AppendStatement statement;
    private final Duration wait;
    private final DistributionSummary groups;
    private final Timer commits;
    private volatile boolean running;

    SharedCommitWriter(
            OutboxRows rows, OutboxBound bound, AppendStatement statement, Duration wait, MeterRegistry meters) {
        this.rows = rows;
        this.bound = bound;
        this.statement = statement;
        this.wait = wait;
        this.groups = DistributionSummary.builder("strongroom.outbox.commit.requests")
                .description("Requests that shared one commit of their events")
                .register(meters);
        this.commits = Timer.builder("strongroom.outbox.commit.time")
                .description("Commits of requests' events, failed ones included")
                .register(meters);
        Gauge.builder("strongroom.outbox.commit.waiting", waiting, BlockingQueue::size)
                .description("Requests whose events wait for the next commit; at most " + MOST_WAITING)
                .register(meters);
    }

    @Override
    public void appendDurably(List<AccessEvent> events) {
        bound.check();
        var append = new WaitingAppend(rows.of(events));
        if (!running || !waiting.offer(append)) {
            throw AuditUnavailable.because(null);
        }
        await(append);
    }

    private void await(WaitingAppend append) {
        try {
            append.committed().get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw AuditUnavailable.because(failure.getCause());
        } catch (TimeoutException late) {
            append.abandon();
            throw AuditUnavailable.because(late);
        } catch (InterruptedException interrupted) {
            append.abandon();
            Thread.currentThread().interrupt();
            throw AuditUnavailable.because(interrupted);
        }
    }

    private void drain() {
        List<WaitingAppend> group = new ArrayList<>(MOST_REQUESTS);
        while (running) {
            try {
                WaitingAppend first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group, MOST_REQUESTS - 1);
                    group.removeIf(WaitingAppend::isAbandoned);
                    commit(group);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("The shared commit failed", failure);
                group.forEach(append -> append.fail(failure));
            } finally {
                group.clear();
            }
        }
    }

    private void commit(List<WaitingAppend> group) {
        if (group.isEmpty()) {
            return;
        }
        groups.record(group.size());
        try {
            commitRows(group.stream().flatMap(append -> append.rows().stream()).toList());
            group.forEach(WaitingAppend::succeed);
        } catch (SQLException failure) {
            if (group.size() > 1 && AppendStatement.refusedForItsRows(failure)) {
                group.forEach(append -> commit(List.of(append)));
            } else {
                LOG.warn("Events of {} requests were not committed, SQLSTATE {}", group.size(), failure.getSQLState());
                group.forEach(append -> append.fail(failure));
            }
        }
    }

    private void commitRows(List<OutboxRow> all) throws SQLException {
        long begin = System.nanoTime();
        try {
            statement.commit(all);
        } finally {
            commits.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("shared-commits").daemon().start(this::drain);
    }

    @Override
    public void stop() {
        running = false;
        var rest = new ArrayList<WaitingAppend>();
        waiting.drainTo(rest);
        rest.forEach(append -> append.fail(new IllegalStateException("The service stops")));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
