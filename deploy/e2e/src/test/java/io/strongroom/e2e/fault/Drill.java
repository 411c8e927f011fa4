package io.strongroom.e2e.fault;

import java.time.Duration;
import java.util.List;

/**
 * One fault of a schedule.
 *
 * @param targets names of services and servers, as {@code local.json} names their processes; all of them at once
 * @param hold how long a paused process stands still; a killed one is away until the stack has started it again
 * @param calm how long nothing happens afterwards
 */
record Drill(Kind kind, List<String> targets, Duration hold, Duration calm) {

    enum Kind {
        /** SIGKILL, and {@code deploy/local/up --detach} again. */
        KILL,
        /** SIGSTOP, and SIGCONT: connections stay open and nothing answers. */
        PAUSE
    }

    @Override
    public String toString() {
        return kind == Kind.KILL
                ? "kill %s".formatted(String.join("+", targets))
                : "pause %s %d ms".formatted(String.join("+", targets), hold.toMillis());
    }
}
