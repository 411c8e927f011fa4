package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.CommonError;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Judges JSON as text, before it is parsed. */
final class JsonText {

    private JsonText() {}

    /** UTF-8 and nothing else, RFC 8259 section 8.1; a byte order mark is no part of it. */
    static String decode(byte[] utf8) {
        return decode(CommonError.MALFORMED_JSON, utf8);
    }

    /** @param code of the answer where it is something else */
    static String decode(CommonError code, byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(utf8.length);
        if (decoder.decode(ByteBuffer.wrap(utf8), text, true).isError()) {
            throw Malformed.at(code, text.flip().toString(), text.length(), "The body is not UTF-8");
        }
        return text.flip().toString();
    }

    /**
     * Refuses escapes that no database and no other parser takes: NUL, and surrogates without their other half. A backslash stands
     * in strings only, so that the text needs no parser for this.
     */
    static void refuseUnstorable(String text) {
        int at = text.indexOf('\\');
        while (at >= 0) {
            at = text.indexOf('\\', at + length(text, at));
        }
    }

    /** Length of the escape that begins here; a pair of surrogates counts as one. What is no escape at all, the parser refuses. */
    private static int length(String text, int at) {
        int unit = unit(text, at);
        if (unit < 0) {
            return 2;
        }
        if (unit == 0) {
            throw Malformed.at(text, at, "The character U+0000 is not accepted");
        }
        if (Character.isHighSurrogate((char) unit)) {
            int low = unit(text, at + 6);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return 12;
            }
        }
        if (Character.isSurrogate((char) unit)) {
            throw Malformed.at(text, at, "Half of a surrogate pair is not accepted");
        }
        return 6;
    }

    private static int unit(String text, int at) {
        if (at + 6 > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
