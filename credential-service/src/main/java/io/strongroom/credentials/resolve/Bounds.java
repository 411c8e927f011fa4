package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Limits of what a worker says about itself. */
final class Bounds {

    private static final int LONGEST = 255;
    private static final long DAY = 86_400;

    private Bounds() {}

    /** @throws ProblemException 422 at more than 255 characters */
    static void text(String pointer, @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST) {
            throw ProblemException.invalid(pointer, "This has at most 255 characters.");
        }
    }

    /** @throws ProblemException 422 unless it is 1–255 characters */
    static void name(String pointer, String text) {
        text(pointer, text);
        if (text.isEmpty()) {
            throw ProblemException.invalid(pointer, "This must not be empty.");
        }
    }

    /** @throws ProblemException 422 below 1 */
    static void version(String pointer, @Nullable Long version) {
        if (version != null && version < 1) {
            throw ProblemException.invalid(pointer, "Versions are numbered from 1.");
        }
    }

    /** @throws ProblemException 422 unless it is 0–86,400 s */
    static void lifetime(String pointer, @Nullable Long seconds) {
        long asked = Objects.requireNonNullElse(seconds, 0L);
        if (asked < 0 || asked > DAY) {
            throw ProblemException.invalid(pointer, "This must be between 0 and 86400 seconds.");
        }
    }
}
