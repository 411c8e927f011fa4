package io.strongroom.platform.events.relay;

import java.time.Duration;

/** Says when something that is done at intervals is due; at once for the first time. */
final class Every {

    private final long interval;
    private volatile long due = System.nanoTime();

    Every(Duration interval) {
        this.interval = interval.toNanos();
    }

    /** Whether it is due; if so the next interval begins. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - due < 0) {
            return false;
        }
        due = now + interval;
        return true;
    }

    /** Makes it due now. */
    void soon() {
        due = System.nanoTime();
    }
}
