package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Times in requests at which something ends: RFC 3339, and in the future. */
public final class EndTime {

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.*");

    private EndTime() {}

    /**
     * In microseconds, as rows keep it: the same request again then changes nothing.
     *
     * @throws ProblemException 422 with the pointer
     */
    public static Instant parse(String pointer, String text) {
        try {
            if (FOUR_DIGIT_YEAR.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException unreadable) {
            // answered below, like what does not even begin like a time
        }
        throw ProblemException.invalid(pointer, "This must be a time as in RFC 3339.");
    }

    /** @throws ProblemException 422 with the pointer */
    public static void requireFuture(String pointer, Instant end, Instant now) {
        if (!end.isAfter(now)) {
            throw ProblemException.invalid(pointer, "This must be in the future.");
        }
    }
}
