package io.strongroom.platform.web.text;

import io.strongroom.platform.web.problem.ProblemException;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names that people type and others read: of credentials, projects, users, clients. */
public final class Names {

    private static final int LONGEST = 255;
    /** Marks that change the direction of what follows, so that a name can look like another one. */
    private static final Set<Integer> BIDI_OVERRIDES =
            Set.of(0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);

    private Names() {}

    /**
     * Gives the name back when it may be one: 1 to 255 characters in NFC, no control or direction marks, at least one visible.
     *
     * @throws ProblemException 422 with the pointer
     */
    public static String check(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ProblemException.invalid(pointer, "A name is required.");
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw ProblemException.invalid(pointer, "A name has at most 255 characters.");
        }
        if (value.codePoints().anyMatch(Names::forbidden)) {
            throw ProblemException.invalid(pointer, "A name has no control or direction characters.");
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw ProblemException.invalid(pointer, "A name is in Unicode normalization form C.");
        }
        if (value.codePoints().noneMatch(Names::visible)) {
            throw ProblemException.invalid(pointer, "A name has at least one visible character.");
        }
        return value;
    }

    private static boolean forbidden(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || BIDI_OVERRIDES.contains(character);
    }

    private static boolean visible(int character) {
        int type = Character.getType(character);
        return !Character.isWhitespace(character)
                && type != Character.SPACE_SEPARATOR
                && type != Character.FORMAT
                && type != Character.UNASSIGNED
                && type != Character.NON_SPACING_MARK
                && character != 0x3164
                && character != 0x115F
                && character != 0x1160
                && character != 0x2800;
    }
}
