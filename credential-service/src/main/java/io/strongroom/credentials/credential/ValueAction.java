package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What made a version of an environment's values. */
public enum ValueAction {
    WRITTEN,
    PATCHED,
    RESTORED,
    /** A version without values: the environment became a placeholder again. */
    REMOVED;

    /** As answers and rows name it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ValueAction parse(String text) {
        return Arrays.stream(values())
                .filter(action -> action.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
