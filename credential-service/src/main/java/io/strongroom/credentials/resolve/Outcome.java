package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.problem.ProblemException;

/** What became of one wanted item, after the events are committed. */
sealed interface Outcome {

    Item item();

    /** The values, which may leave now. */
    record Given(Item item, Resolved values) implements Outcome {}

    /** No values. */
    record Denied(Item item, ProblemException problem) implements Outcome {}

    /** No values, as the keychain has it. */
    record Nothing(Item item) implements Outcome {}
}
