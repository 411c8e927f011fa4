package io.strongroom.audit.log;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * RFC 8785, the JSON Canonicalization Scheme, for documents whose numbers are integers within ±2^53. Other numbers are refused: the
 * scheme writes them as ECMAScript does, which events have no need of.
 */
final class CanonicalJson {

    private static final BigInteger LARGEST = BigInteger.TWO.pow(53);

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static byte[] of(JsonNode document) throws UnusableEventException {
        var canonical = new CanonicalJson();
        canonical.write(document);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode node) throws UnusableEventException {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL -> text.append("null");
            default -> throw new UnusableEventException("it is no plain JSON");
        }
    }

    /** Members are sorted by the UTF-16 code units of their names, section 3.2.3, which is how Java compares strings. */
    private void object(JsonNode node) throws UnusableEventException {
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        String separator = "";
        for (var member : members.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void array(JsonNode node) throws UnusableEventException {
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(node.get(i));
        }
        text.append(']');
    }

    private void number(JsonNode node) throws UnusableEventException {
        if (!node.isIntegralNumber() || node.bigIntegerValue().abs().compareTo(LARGEST) > 0) {
            throw new UnusableEventException("a number is no integer within 2^53");
        }
        text.append(node.bigIntegerValue());
    }

    /** Only what has to be escaped is, in the shortest form, section 3.2.2.2. */
    private void string(String value) throws UnusableEventException {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> character(value, i);
            }
        }
        text.append('"');
    }

    private void character(String value, int index) throws UnusableEventException {
        char c = value.charAt(index);
        if (c < 0x20) {
            text.append("\\u%04x".formatted((int) c));
        } else if (isLone(value, index)) {
            throw new UnusableEventException("a text holds half a character");
        } else {
            text.append(c);
        }
    }

    private static boolean isLone(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }
}
