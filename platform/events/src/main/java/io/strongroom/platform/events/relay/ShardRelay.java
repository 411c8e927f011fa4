package io.strongroom.platform.events.relay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Relays one shard under one lease. What was numbered earlier and is not known to be in Kafka goes first, whoever numbered it; only then
 * are further events numbered.
 *
 * <table><caption>What a stop leaves, and what the next holder does</caption>
 * <tr><th>stopped after</th><th>left behind</th><th>next holder</th></tr>
 * <tr><td>(a) numbering</td><td>rows beyond {@code published_through}</td><td>sends them</td></tr>
 * <tr><td>(b) sending</td><td>the same, though they are in Kafka</td><td>sends the same bytes again; the log drops them</td></tr>
 * <tr><td>(c) moving {@code published_through}</td><td>nothing</td><td>goes on</td></tr>
 * </table>
 */
class ShardRelay {

    private final Lease lease;
    private final Shards shards;
    private final Publisher publisher;
    private final RelayMeters meters;
    private volatile boolean caughtUp;

    ShardRelay(Lease lease, Shards shards, Publisher publisher, RelayMeters meters) {
        this.lease = lease;
        this.shards = shards;
        this.publisher = publisher;
        this.meters = meters;
    }

    Lease lease() {
        return lease;
    }

    /** Whether everything that has a number is known to be in Kafka. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Something may have to be sent again: a send failed, or the topic is a new one. */
    void startOver() {
        caughtUp = false;
    }

    /** Sends all there is. Returns false when Kafka did not take it: the same is tried again later. */
    boolean run() {
        return sendAgain() && sendNew();
    }

    private boolean sendAgain() {
        while (!caughtUp) {
            List<OutboxRecord> left = shards.unpublished(lease);
            if (left.isEmpty()) {
                caughtUp = true;
            } else if (!publish(left)) {
                return false;
            }
        }
        return true;
    }

    private boolean sendNew() {
        List<OutboxRecord> next;
        do {
            caughtUp = false;
            next = shards.number(lease);
            caughtUp = next.isEmpty() || publish(next);
        } while (caughtUp && next.size() == Shards.BATCH);
        return caughtUp;
    }

    private boolean publish(List<OutboxRecord> rows) {
        List<Publisher.Sent> sent = publisher.send(rows);
        meters.published(sent.size());
        if (!sent.isEmpty()) {
            shards.published(lease, sent.getLast().row().position(), marks(sent));
        }
        return sent.size() == rows.size();
    }

    /** The last of each hour and partition has the highest offset. */
    private static List<Mark> marks(List<Publisher.Sent> sent) {
        Map<?, Mark> last = sent.stream()
                .map(Publisher.Sent::mark)
                .collect(Collectors.toMap(
                        mark -> List.of(mark.hour(), mark.partition()), Function.identity(), (_, later) -> later));
        return List.copyOf(last.values());
    }
}
