package io.strongroom.credentials.keychain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a keychain makes of an input.
 *
 * @param externalId what the path selects, null for nothing or what can be no external id
 * @param credential the one that it leads to, or the default
 */
record PreviewAnswer(
        @Nullable String externalId,
        Result outcome,
        @Nullable Led credential) {

    /** @param name null for a default that is shared with the project no more */
    record Led(UUID id, @Nullable String name) {}

    /** What a run would get. */
    enum Result {
        /** The credential that has the external id. */
        MATCH,
        /** None has it: the keychain's default. */
        DEFAULT,
        /** Nothing, and no problem. */
        NONE,
        /** The problem {@code keychain-no-match}. */
        FAIL;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
