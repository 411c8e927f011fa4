package io.strongroom.credentials.grant;

import io.strongroom.platform.web.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /credentials/{c}/shares/{p}}: exactly these environments are granted afterwards, on these terms.
 *
 * @param environments names; none shares the credential without letting anybody resolve it
 * @param expiresAt RFC 3339, in the future
 * @param reason at most 255 characters
 */
record ShareRequest(
        List<String> environments,
        @Nullable String expiresAt,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 255;
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("[0-9]{4}-.*");

    ShareRequest {
        if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw ProblemException.invalid("/reason", "A reason has at most 255 characters.");
        }
        if (expiresAt != null) {
            time(expiresAt);
        }
    }

    /** @throws ProblemException 422 when the grants would have expired already */
    GrantTerms terms(Instant now) {
        Instant end = expiresAt == null ? null : time(expiresAt);
        if (end != null && !end.isAfter(now)) {
            throw ProblemException.invalid("/expires_at", "This must be in the future.");
        }
        return new GrantTerms(end, reason);
    }

    /** In microseconds, as rows keep it: the same request again then changes nothing. */
    private static Instant time(String text) {
        try {
            if (FOUR_DIGIT_YEAR.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException unreadable) {
            // answered below, like what does not even begin like a time
        }
        throw ProblemException.invalid("/expires_at", "This must be a time as in RFC 3339.");
    }
}
