package io.strongroom.bench;

import io.strongroom.bench.load.Outcome;
import io.strongroom.bench.measure.CpuTimes;
import java.time.Duration;

/**
 * One subject in one round.
 *
 * @param cpu milliseconds for each request, by process, while the requests ran
 * @param inAll the same, with what was done about them afterwards: events that were relayed and put into the log
 * @param left how long that took
 */
record Round(Subject subject, Outcome outcome, CpuTimes cpu, CpuTimes inAll, Duration left) {
    /** Credentials per second. */
    double perSecond() {
        return outcome.perSecond() * subject.each();
    }
}
