package io.strongroom.credentials.keychain;

import io.strongroom.platform.web.problem.ProblemException;

/** Reads a singular query once from its beginning to its end, and writes PostgreSQL's jsonpath of it. */
final class PathReader {

    /** No input has more elements, and PostgreSQL counts them in 32 bits. */
    private static final long FARTHEST = 1_000_000;
    /** 2^53 - 1, RFC 9535 section 2.1. */
    private static final long LARGEST = (1L << 53) - 1;

    private static final String BLANKS = " \t\n\r";

    private final String pointer;
    private final String text;
    private final StringBuilder query = new StringBuilder("strict $");
    private int at;

    PathReader(String pointer, String text) {
        this.pointer = pointer;
        this.text = text;
    }

    String read() {
        require('$', "A path begins with $");
        while (at < text.length()) {
            while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            segment();
        }
        return query.toString();
    }

    private void segment() {
        if (next() == '.') {
            at++;
            shorthand();
        } else {
            require('[', "A name (.name, ['name']) or an index ([0], [-1]) is expected");
            if (next() == '\'' || next() == '"') {
                name(new QuotedName(pointer, text, at));
            } else {
                index();
            }
            require(']', "One name or index, and then ], is expected");
        }
    }

    private void shorthand() {
        int from = at;
        while (at < text.length() && isNameCharacter(text.codePointAt(at), at == from)) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == from) {
            throw refused("A name after a dot begins with a letter or _; others are written as ['name']");
        }
        write(text.substring(from, at));
    }

    private static boolean isNameCharacter(int character, boolean first) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character >= 0x80 && !isSurrogate(character)
                || !first && character >= '0' && character <= '9';
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private void name(QuotedName quoted) {
        write(quoted.read());
        at = quoted.end();
    }

    private void index() {
        int from = at;
        boolean fromTheEnd = next() == '-';
        if (fromTheEnd) {
            at++;
        }
        int digits = at;
        while (next() >= '0' && next() <= '9') {
            at++;
        }
        long number = number(text.substring(digits, at), from, fromTheEnd);
        long bounded = Math.min(number, FARTHEST);
        query.append('[')
                .append(fromTheEnd ? "last - " + (bounded - 1) : bounded)
                .append(']');
    }

    private long number(String digits, int from, boolean fromTheEnd) {
        boolean leadingZero = digits.startsWith("0") && (digits.length() > 1 || fromTheEnd);
        if (digits.isEmpty() || leadingZero || digits.length() > 16 || Long.parseLong(digits) > LARGEST) {
            at = from;
            throw refused("A quoted name or a whole number within 2^53 - 1 is expected");
        }
        return Long.parseLong(digits);
    }

    /** As a string of jsonpath, whose escapes are those of JSON. */
    private void write(String name) {
        query.append(".\"");
        name.chars().forEach(unit -> {
            if (unit < 0x20 || unit == '"' || unit == '\\' || unit == 0x7F) {
                query.append("\\u%04x".formatted(unit));
            } else {
                query.append((char) unit);
            }
        });
        query.append('"');
    }

    /** NUL at the end, which no other branch takes. */
    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void require(char expected, String otherwise) {
        if (at >= text.length() || text.charAt(at) != expected) {
            throw refused(otherwise);
        }
        at++;
    }

    private ProblemException refused(String why) {
        return refused(pointer, text, at, why);
    }

    static ProblemException refused(String pointer, String text, int at, String why) {
        String where = at >= text.length() ? "at the end" : "at character " + (text.codePointCount(0, at) + 1);
        return ProblemException.invalid(pointer, why + ", " + where + " of the path.");
    }
}
