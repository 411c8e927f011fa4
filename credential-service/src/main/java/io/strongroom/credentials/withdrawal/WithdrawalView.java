package io.strongroom.credentials.withdrawal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal of all that a person shared, as answers show it.
 *
 * @param withdrawn shares that it has withdrawn; what somebody else did meanwhile is not counted
 * @param total living shares when it was asked for
 */
record WithdrawalView(
        UUID id,
        UUID owner,
        State state,
        int withdrawn,
        int total,
        @Nullable String reason,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    enum State {
        RUNNING,
        DONE;

        /** As answers name it. */
        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
