package io.strongroom.e2e.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A property of the suite as {@code spring-configuration-metadata.json} tells of it. */
record Property(String name, String type, String defaultValue, String description) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> TYPES = Map.of(
            "java.time.Duration", "duration",
            "org.springframework.util.unit.DataSize", "size",
            "java.nio.file.Path", "file",
            "java.net.URI", "URL",
            "java.lang.String", "text",
            "java.lang.Integer", "number",
            "java.lang.Long", "number",
            "java.lang.Short", "number",
            "java.lang.Boolean", "true, false",
            "java.util.Set<java.lang.String>", "list");

    static List<Property> in(String metadata) {
        return JSON.readTree(metadata)
                .path("properties")
                .valueStream()
                .filter(each -> each.path("name").asString().startsWith("strongroom."))
                .map(Property::of)
                .sorted(Comparator.comparing(Property::name))
                .toList();
    }

    private static Property of(JsonNode json) {
        String type = json.path("type").asString();
        return new Property(
                json.path("name").asString(),
                TYPES.getOrDefault(type, type.replaceFirst(".*[.$]", "")),
                defaultOf(json.path("defaultValue")),
                json.path("description")
                        .asString("")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    private static String defaultOf(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : value.asString("");
    }

    String row() {
        return "| `%s` | %s | %s | %s |"
                .formatted(name, type, defaultValue.isEmpty() ? "" : "`" + defaultValue + "`", described());
    }

    private String described() {
        String text = description.replace("|", "\\|");
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
