package io.strongroom.audit.query;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Actors;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.events.SharedCommits;
import io.strongroom.platform.web.caller.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records that the log was read: one event for each caller and minute, with a count, else somebody who watches the log would fill it by
 * watching. The first read is recorded at once. A read stands though it cannot be recorded now, because the log is what one looks at
 * when things are down; it is then counted in the next event.
 */
@Component
class ReadEvents implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReadEvents.class);

    private final SharedCommits commits;
    private final Clock clock;
    private final SearchProperties properties;
    private final Map<Reader, Reads> reads = new HashMap<>();

    private record Reader(UUID tenant, Actor actor) {}

    /** Reads that no event tells of yet, and when there may be the next one. */
    private record Reads(long count, Instant nextAt) {

        Reads another() {
            return new Reads(count + 1, nextAt);
        }
    }

    ReadEvents(SharedCommits commits, Clock clock, SearchProperties properties) {
        this.commits = commits;
        this.clock = clock;
        this.properties = properties;
    }

    void read(Caller caller) {
        var reader = new Reader(
                caller.tenant(),
                new Actor(
                        Actors.of(caller).kind(),
                        caller.id(),
                        caller.clientId(),
                        caller.apiToken(),
                        null,
                        List.of(),
                        null));
        recordIfDue(reader, add(reader));
    }

    private synchronized Reads add(Reader reader) {
        return reads.merge(reader, new Reads(1, Instant.MIN), (before, _) -> before.another());
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void recordDue() {
        waiting().forEach(this::recordIfDue);
    }

    private synchronized Map<Reader, Reads> waiting() {
        reads.values().removeIf(each -> each.count() == 0 && isDue(each));
        return Map.copyOf(reads);
    }

    private void recordIfDue(Reader reader, Reads seen) {
        if (seen.count() > 0 && isDue(seen)) {
            record(reader);
        }
    }

    private boolean isDue(Reads seen) {
        return !clock.instant().isBefore(seen.nextAt());
    }

    /** Takes the count before it is committed, and gives it back if that fails. */
    private void record(Reader reader) {
        long count = take(reader);
        if (count == 0) {
            return;
        }
        try {
            commits.appendDurably(List.of(AccessEvent.of("strongroom.audit.read")
                    .tenant(reader.tenant())
                    .by(reader.actor())
                    .resource(Resource.of("audit_log", reader.tenant()))
                    .detail("count", count)
                    .build()));
        } catch (RuntimeException failure) {
            LOG.warn("{} reads of the log are not recorded yet", count);
            giveBack(reader, count);
        }
    }

    private synchronized long take(Reader reader) {
        Reads taken = reads.get(reader);
        if (taken == null || taken.count() == 0 || !isDue(taken)) {
            return 0;
        }
        reads.put(reader, new Reads(0, clock.instant().plus(properties.readEventInterval())));
        return taken.count();
    }

    private synchronized void giveBack(Reader reader, long count) {
        reads.computeIfPresent(reader, (_, now) -> new Reads(now.count() + count, now.nextAt()));
    }

    @Override
    public void destroy() {
        waiting().keySet().forEach(reader -> {
            due(reader);
            record(reader);
        });
    }

    private synchronized void due(Reader reader) {
        reads.computeIfPresent(reader, (_, now) -> new Reads(now.count(), Instant.MIN));
    }
}
