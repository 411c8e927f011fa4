package io.strongroom.credentials.manifest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as a scalar that every version of YAML reads as that text. */
final class Scalars {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./@+-]*( [A-Za-z0-9_./@+-]+)*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private Scalars() {}

    /** Plain where that leaves no doubt, else in quotes; on one line. */
    static String text(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append((char) character);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (printable(character)) {
                        quoted.appendCodePoint(character);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** In all versions of YAML, and within a line. */
    private static boolean printable(int character) {
        boolean control = Character.getType(character) == Character.CONTROL;
        return !control
                && character != 0x2028
                && character != 0x2029
                && character != 0xFEFF
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
