package io.strongroom.audit.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what a batch adds to the log: drops what the log has, gives leaves their places and finds gaps. It knows nothing of the
 * database; what is there already is given to it.
 */
final class Batch {

    /** An event is known by its source and id, within its tenant. */
    record Key(UUID tenant, UUID id, String source) {

        static Key of(Received.Event event) {
            return new Key(event.tenant(), event.facts().id(), event.facts().source());
        }
    }

    record Stream(UUID tenant, String source) {}

    record Entry(Received.Event event, long leafIndex) {}

    record Quarantined(Received.Poison poison, UUID findingId) {}

    private final Set<Key> known;
    private final Map<UUID, Long> sizes;
    private final Map<Stream, Long> sequences;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Quarantined> quarantine = new ArrayList<>();
    private int gaps;

    /**
     * @param known events of this batch that the log has already; grows
     * @param sizes leaves of each tenant's tree; grow
     * @param sequences the last of each stream; grow
     */
    Batch(Set<Key> known, Map<UUID, Long> sizes, Map<Stream, Long> sequences) {
        this.known = known;
        this.sizes = sizes;
        this.sequences = sequences;
    }

    void add(Received received) {
        switch (received) {
            case Received.Event event when known.add(Key.of(event)) -> addEvent(event);
            case Received.Event duplicate -> {}
            case Received.Poison poison -> addFinding(poison);
        }
    }

    private void addEvent(Received.Event event) {
        var stream = new Stream(event.tenant(), event.facts().source());
        long last = sequences.getOrDefault(stream, 0L);
        long sequence = event.facts().sequence();
        if (sequence > last + 1) {
            gaps++;
            append(Findings.gap(event.facts(), last + 1, event.place(), nextFinding(event.tenant())));
        }
        sequences.put(stream, Math.max(last, sequence));
        append(event);
    }

    private void addFinding(Received.Poison poison) {
        Received.Event finding = Findings.quarantined(poison, nextFinding(poison.tenant()));
        quarantine.add(new Quarantined(poison, finding.facts().id()));
        append(finding);
    }

    private long nextFinding(UUID tenant) {
        return sequences.merge(new Stream(tenant, Findings.SOURCE), 1L, Long::sum);
    }

    private void append(Received.Event event) {
        long size = sizes.merge(event.tenant(), 1L, Long::sum);
        entries.add(new Entry(event, size - 1));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Quarantined> quarantine() {
        return quarantine;
    }

    int gaps() {
        return gaps;
    }

    Map<UUID, Long> sizes() {
        return new HashMap<>(sizes);
    }

    Map<Stream, Long> sequences() {
        return new HashMap<>(sequences);
    }
}
