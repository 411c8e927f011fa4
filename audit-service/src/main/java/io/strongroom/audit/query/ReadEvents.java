package io.strongroom.audit.query;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.events.SharedCommits;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records that the log was read: one event for each caller and minute, with a count, else somebody who watches the log would fill it by
 * watching. The first read is recorded at once. A read stands though it cannot be recorded now, because the log is what one looks at
 * when things are down; it is then counted in the next event.
 */
@Component
class ReadEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ReadEvents.class);

    private final SharedCommits commits;
    private final Clock clock;
    private final SearchProperties properties;
    private final Map<Reader, Reads> reads = new HashMap<>();

    private record Reader(UUID tenant, String id) {}

    /** Reads that no event tells of yet, as whom the last was made, and when there may be the next event. */
    private record Reads(Actor actor, long count, Instant nextAt) {

        Reads and(Reads more) {
            return new Reads(more.actor, count + more.count, nextAt);
        }
    }

    ReadEvents(SharedCommits commits, Clock clock, SearchProperties properties) {
        this.commits = commits;
        this.clock = clock;
        this.properties = properties;
    }

    /** @param tenant whose log was read @param actor who read it, in person or through a service */
    void read(UUID tenant, Actor actor) {
        var reader = new Reader(tenant, String.valueOf(actor.id()));
        recordIfDue(reader, add(reader, new Reads(actor, 1, Instant.MIN)));
    }

    private synchronized Reads add(Reader reader, Reads more) {
        return reads.merge(reader, more, Reads::and);
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
        take(reader).filter(taken -> taken.count() > 0).ifPresent(taken -> {
            try {
                commits.appendDurably(List.of(event(reader, taken)));
            } catch (RuntimeException failure) {
                LOG.warn("{} reads of the log are not recorded yet", taken.count());
                Reads _ = add(reader, taken);
            }
        });
    }

    private static AccessEvent event(Reader reader, Reads taken) {
        return AccessEvent.of("strongroom.audit.read")
                .tenant(reader.tenant())
                .by(taken.actor())
                .resource(Resource.of("audit_log", reader.tenant()))
                .detail("count", taken.count())
                .build();
    }

    private synchronized Optional<Reads> take(Reader reader) {
        Reads waiting = reads.get(reader);
        if (waiting == null || !isDue(waiting)) {
            return Optional.empty();
        }
        reads.put(reader, new Reads(waiting.actor(), 0, clock.instant().plus(properties.readEventInterval())));
        return Optional.of(waiting);
    }

    /** Before anything is stopped. */
    @EventListener(ContextClosedEvent.class)
    void recordRest() {
        waiting().keySet().forEach(reader -> {
            due(reader);
            record(reader);
        });
    }

    private synchronized void due(Reader reader) {
        reads.computeIfPresent(reader, (_, now) -> new Reads(now.actor(), now.count(), Instant.MIN));
    }
}
