package io.strongroom.broker.identity.machine;

import io.strongroom.platform.web.problem.ProblemException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /machine-clients/{id}/secrets} takes.
 *
 * @param overlapSeconds for how long the secrets before the new one stay good: 0 to 30 days, a day when left out
 */
record RotationRequest(@Nullable Long overlapSeconds) {

    private static final Duration DEFAULT = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** @throws ProblemException 422 */
    Duration overlap() {
        if (overlapSeconds == null) {
            return DEFAULT;
        }
        if (overlapSeconds < 0 || overlapSeconds > LONGEST.toSeconds()) {
            throw ProblemException.invalid(
                    "/overlap_seconds", "An overlap is 0 to " + LONGEST.toSeconds() + " seconds.");
        }
        return Duration.ofSeconds(overlapSeconds);
    }
}
