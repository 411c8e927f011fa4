package io.strongroom.credentials.grant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a grant lets a worker have values. */
enum GrantStatus {
    ACTIVE,
    /** Active for less than 7 days more. */
    EXPIRING,
    EXPIRED;

    private static final Duration SOON = Duration.ofDays(7);

    static GrantStatus of(@Nullable Instant end, Instant now) {
        if (end == null || end.isAfter(now.plus(SOON))) {
            return ACTIVE;
        }
        return end.isAfter(now) ? EXPIRING : EXPIRED;
    }

    /** As answers name it. */
    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
