package io.strongroom.broker.identity.apitoken;

import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /me/api-tokens} takes.
 *
 * @param expiresAt at most 366 days ahead, 90 days when left out
 */
record ApiTokenRequest(String name, @Nullable Instant expiresAt) {

    private static final Duration DEFAULT = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);

    String checkedName() {
        return Names.check("/name", name);
    }

    /**
     * @param makersEnd when the API token that asks ends: what it makes does not outlive it
     * @throws ProblemException 422
     */
    Instant checkedExpiry(Instant now, @Nullable Instant makersEnd) {
        if (expiresAt == null) {
            Instant usual = now.plus(DEFAULT);
            return makersEnd != null && makersEnd.isBefore(usual) ? makersEnd : usual;
        }
        if (!expiresAt.isAfter(now)) {
            throw ProblemException.invalid("/expires_at", "This time is past.");
        }
        if (expiresAt.isAfter(now.plus(LONGEST))) {
            throw ProblemException.invalid("/expires_at", "An API token lives 366 days at most.");
        }
        if (makersEnd != null && expiresAt.isAfter(makersEnd)) {
            throw ProblemException.invalid("/expires_at", "An API token does not outlive the one that made it.");
        }
        return expiresAt;
    }
}
