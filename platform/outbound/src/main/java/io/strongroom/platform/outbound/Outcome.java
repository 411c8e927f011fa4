package io.strongroom.platform.outbound;

import io.strongroom.platform.outbound.address.Refusal;

/** What became of a call. */
public sealed interface Outcome permits Answer, Outcome.Reached, Outcome.Refused, Outcome.Failed {

    /** The port answered as it should. */
    record Reached() implements Outcome {}

    /** Nothing was sent, and nothing connected to. */
    record Refused(Refusal reason) implements Outcome {}

    /** It was allowed, and came to nothing. */
    record Failed(Failure reason) implements Outcome {}

    /** The word for it in meters. */
    default String word() {
        return switch (this) {
            case Answer answer -> "answered";
            case Reached reached -> "reached";
            case Refused refused -> "refused";
            case Failed failed -> "failed";
        };
    }
}
