package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.EndTime;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
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
    private static final String EXPIRES_AT = "/expires_at";

    ShareRequest {
        if (reason != null && reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw ProblemException.invalid("/reason", "A reason has at most 255 characters.");
        }
        if (expiresAt != null) {
            EndTime.parse(EXPIRES_AT, expiresAt);
        }
    }

    /** @throws ProblemException 422 when the grants would have expired already */
    GrantTerms terms(Instant now) {
        Instant end = expiresAt == null ? null : EndTime.parse(EXPIRES_AT, expiresAt);
        if (end != null) {
            EndTime.requireFuture(EXPIRES_AT, end, now);
        }
        return new GrantTerms(end, reason);
    }
}
