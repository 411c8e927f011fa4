package io.strongroom.platform.jsonschema;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads JSON into a tree for checking only: numbers keep their digits, but digits beyond {@value #MAX_DIGITS} are dropped and an
 * exponent beyond ±{@value #MAX_EXPONENT} is cut to that, because arithmetic on such numbers has no bound. Members that stand twice are refused.
 */
public final class DocumentTree {

    /** How deep a document or schema may be nested. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_EXPONENT = 1_000;
    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_NUMBER_TEXT = 1 << 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_TEXT)
                    .build())
            .build();

    private DocumentTree() {}

    /**
     * Reads one JSON value and nothing after it.
     *
     * @throws tools.jackson.core.JacksonException if it is not strict JSON; its message may quote the text, so it is not for others' eyes
     */
    public static JsonNode read(String json) {
        try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
            return readWhole(parser);
        }
    }

    /** Like {@link #read(String)}, from UTF-8 bytes with or without a byte order mark. */
    public static JsonNode read(byte[] json) {
        try (JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
            return readWhole(parser);
        }
    }

    /** Reads the value at which the parser stands, and leaves the parser at that value's last token. */
    public static JsonNode read(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode readWhole(JsonParser parser) {
        if (parser.nextToken() == null) {
            return NODES.missingNode();
        }
        JsonNode value = read(parser);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "more than one value");
        }
        return value;
    }

    private static JsonNode object(JsonParser parser) {
        var members = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.set(name, read(parser));
        }
        return members;
    }

    private static JsonNode array(JsonParser parser) {
        var elements = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return elements;
    }

    private static JsonNode number(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = mark < 0 ? text : text.substring(0, mark);
        int exponent = mark < 0 ? 0 : exponent(text.substring(mark + 1));
        if (digits.length() > MAX_DIGITS) {
            int point = digits.indexOf('.');
            int dropped = Math.max(0, (point < 0 ? digits.length() : point) - MAX_DIGITS);
            return decimal(digits.substring(0, MAX_DIGITS), Math.min(MAX_EXPONENT, exponent + dropped));
        }
        boolean whole = mark < 0 && digits.indexOf('.') < 0;
        return whole ? NODES.numberNode(new BigInteger(digits)) : decimal(digits, exponent);
    }

    private static JsonNode decimal(String digits, int exponent) {
        String number = digits.endsWith(".") ? digits + "0" : digits;
        return NODES.numberNode(new BigDecimal(number).scaleByPowerOfTen(exponent));
    }

    private static int exponent(String text) {
        boolean negative = text.startsWith("-");
        String digits = text.replaceFirst("^[+-]?0*", "");
        int size = digits.isEmpty()
                ? 0
                : digits.length() > 4 ? MAX_EXPONENT : Math.min(Integer.parseInt(digits), MAX_EXPONENT);
        return negative ? -size : size;
    }
}
