package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.problem.ProblemException;

/** What became of one wanted item, after the events are committed. */
sealed interface Outcome {

    Wanted wanted();

    /** The values, which may leave now. */
    record Given(Wanted wanted, Resolved values) implements Outcome {}

    /** No values. */
    record Denied(Wanted wanted, ProblemException problem) implements Outcome {}
}
