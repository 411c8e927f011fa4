package io.strongroom.credentials.keychain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an item whose input leads to no credential, where the keychain has no default. */
public enum OnNoMatch {
    FAIL,
    /** It is answered without values, and without a problem. */
    NONE;

    /** As requests, answers and rows name it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OnNoMatch> parse(String text) {
        return Arrays.stream(values())
                .filter(value -> value.text().equals(text))
                .findFirst();
    }
}
