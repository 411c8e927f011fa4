package io.strongroom.platform.jsonschema;

import com.networknt.schema.Error;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Our own sentences. They are made from the schema's side of an error only. */
final class Messages {

    private static final int MAX_CHOICES = 10;
    private static final Map<String, String> TYPES = Map.of(
            "string",
            "a string",
            "integer",
            "a whole number",
            "number",
            "a number",
            "boolean",
            "true or false",
            "object",
            "an object",
            "array",
            "a list",
            "null",
            "null");
    private static final Map<String, String> FORMATS = Map.of(
            "uri",
            "an absolute URL, such as https://example.org",
            "email",
            "a mail address",
            "date",
            "a date (YYYY-MM-DD)",
            "date-time",
            "a date and time (RFC 3339)",
            "hostname",
            "a host name",
            "uuid",
            "a UUID");

    private Messages() {}

    static String code(String keyword) {
        return keyword.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String of(Error error) {
        String rule = rule(error);
        return switch (error.getKeyword()) {
            case "required" -> "is required";
            case "type" -> types(expected(error));
            case "format" -> "must be " + FORMATS.getOrDefault(rule, "in the format '" + rule + "'");
            case "enum" -> choices(schemaValue(error));
            case "minLength" -> "must have at least " + rule + " character(s)";
            case "maxLength" -> "must have at most " + rule + " character(s)";
            case "minimum" -> "must be at least " + rule;
            case "maximum" -> "must be at most " + rule;
            case "pattern" -> "must match the pattern of the schema";
            case "additionalProperties", "unevaluatedProperties" -> "is not allowed by the schema";
            case "anyOf", "oneOf", "not" -> "does not fit the alternatives of the schema";
            default -> "does not satisfy '" + error.getKeyword() + "' of the schema";
        };
    }

    static String types(Collection<String> expected) {
        return "must be "
                + expected.stream().map(type -> TYPES.getOrDefault(type, type)).collect(Collectors.joining(" or "));
    }

    /** The types that the schema allows at the place of the error. */
    static Collection<String> expected(Error error) {
        JsonNode allowed = schemaValue(error);
        return allowed.isArray()
                ? allowed.valueStream().map(type -> type.asString("")).toList()
                : List.of(rule(error));
    }

    private static String choices(JsonNode allowed) {
        if (allowed.size() > MAX_CHOICES) {
            return "must be one of the " + allowed.size() + " values that the schema lists";
        }
        return "must be one of " + allowed.valueStream().map(JsonNode::toString).collect(Collectors.joining(", "));
    }

    private static String rule(Error error) {
        JsonNode value = schemaValue(error);
        return value.isValueNode() ? value.asString("") : "";
    }

    private static JsonNode schemaValue(Error error) {
        JsonNode value = error.getSchemaNode();
        return value == null ? MissingNode.getInstance() : value;
    }
}
