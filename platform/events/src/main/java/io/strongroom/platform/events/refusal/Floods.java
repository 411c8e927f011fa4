package io.strongroom.platform.events.refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts like refusals within 10 s of the first. Five are events of their own; from the sixth on they are counted, and one event says how
 * many there were. A caller that tries many resources has them counted together from the fiftieth on.
 */
class Floods {

    static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int OWN_EVENTS = 5;
    private static final int RESOURCES = 50;
    private static final int MOST_KINDS = 10_000;

    private final Map<Refusal.Kind, Counted> counts = new HashMap<>();
    private final Map<Refusal.Kind, Integer> resources = new HashMap<>();
    private final Clock clock;

    Floods(Clock clock) {
        this.clock = clock;
    }

    /** Whether this refusal gets an event of its own; if not it is counted. */
    synchronized boolean admits(Refusal refusal) {
        Counted counted = counts.get(refusal.kind());
        if (counted == null) {
            int others = resources.merge(refusal.kind().ofAnyResource(), 1, Integer::sum);
            Refusal counting = others > RESOURCES || counts.size() >= MOST_KINDS ? refusal.ofAnyResource() : refusal;
            counted = counts.computeIfAbsent(
                    counting.kind(), _ -> new Counted(counting, clock.instant().plus(WINDOW)));
        }
        return counted.add();
    }

    /** Takes the sums of the windows that have ended. */
    synchronized List<Sum> ended() {
        return take(clock.instant());
    }

    /** Takes all sums, before a stop. */
    synchronized List<Sum> all() {
        return take(Instant.MAX);
    }

    private List<Sum> take(Instant now) {
        List<Sum> sums = new ArrayList<>();
        counts.values().removeIf(counted -> {
            boolean ended = !counted.until.isAfter(now);
            if (ended) {
                resources.remove(counted.refusal.kind().ofAnyResource());
                counted.sum().ifPresent(sums::add);
            }
            return ended;
        });
        return sums;
    }

    record Sum(Refusal refusal, long count) {}

    private static final class Counted {

        private final Refusal refusal;
        private final Instant until;
        private long seen;

        Counted(Refusal refusal, Instant until) {
            this.refusal = refusal;
            this.until = until;
        }

        boolean add() {
            seen++;
            return seen <= OWN_EVENTS;
        }

        Optional<Sum> sum() {
            return seen <= OWN_EVENTS ? Optional.empty() : Optional.of(new Sum(refusal, seen - OWN_EVENTS));
        }
    }
}
