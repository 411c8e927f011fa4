package io.strongroom.credentials.keychain;

import io.strongroom.platform.web.problem.ProblemException;

/** A name in quotes with its escapes, RFC 9535 section 2.3.1.1. */
final class QuotedName {

    private static final String ESCAPES = "bfnrt/\\";
    private static final String MEANT = "\b\f\n\r\t/\\";

    private final String pointer;
    private final String text;
    private final char quote;
    private final StringBuilder name = new StringBuilder();
    private int at;

    QuotedName(String pointer, String text, int at) {
        this.pointer = pointer;
        this.text = text;
        this.quote = text.charAt(at);
        this.at = at + 1;
    }

    String read() {
        while (at < text.length() && text.charAt(at) != quote) {
            char unit = text.charAt(at);
            if (unit == '\\') {
                escape();
            } else if (unit < 0x20) {
                throw refused("A control character stands in a name as an escape only");
            } else {
                name.append(unit);
                at++;
            }
        }
        if (at >= text.length()) {
            throw refused("A name ends with the quote that it begins with");
        }
        return name.toString();
    }

    /** Behind the closing quote. */
    int end() {
        return at + 1;
    }

    private void escape() {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : '\0';
        int known = ESCAPES.indexOf(escaped);
        if (escaped == 'u') {
            unicode();
        } else if (escaped == quote || known >= 0) {
            name.append(escaped == quote ? quote : MEANT.charAt(known));
            at += 2;
        } else {
            throw refused("There is no such escape");
        }
    }

    private void unicode() {
        int unit = unit(at);
        boolean pair = Character.isHighSurrogate((char) unit);
        int low = pair ? unit(at + 6) : 0;
        if (unit == 0 || Character.isLowSurrogate((char) unit) || pair && !Character.isLowSurrogate((char) low)) {
            throw refused("An escape is of a character, and not of U+0000 or half of one");
        }
        name.append((char) unit);
        if (pair) {
            name.append((char) low);
        }
        at += pair ? 12 : 6;
    }

    private int unit(int from) {
        if (from + 6 > text.length() || text.charAt(from) != '\\' || text.charAt(from + 1) != 'u') {
            throw refused("An escape is of a character, and not of half of one");
        }
        int unit = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw refused("\\u has four hexadecimal digits");
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private ProblemException refused(String why) {
        return PathReader.refused(pointer, text, at, why);
    }
}
