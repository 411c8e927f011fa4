package io.strongroom.schemas.schema;

import io.strongroom.platform.jsonschema.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads the properties of a schema in their order, those of nested objects right after their parent. */
final class PropertyReader {

    private static final int MAX_LEVELS = 8;
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf", "allOf");

    private PropertyReader() {}

    static List<SchemaProperty> read(JsonNode schema) {
        List<SchemaProperty> found = new ArrayList<>();
        collect(schema, "", MAX_LEVELS, found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode schema, String parent, int levels, List<SchemaProperty> found) {
        Set<String> required = names(schema.path("required"));
        schema.path("properties").forEachEntry((name, property) -> {
            String pointer = Pointers.child(parent, name);
            found.add(property(name, pointer, required.contains(name), property));
            if (levels > 1) {
                collect(property, pointer, levels - 1, found);
            }
        });
    }

    private static SchemaProperty property(String name, String pointer, boolean required, JsonNode property) {
        Set<String> types = new LinkedHashSet<>();
        Set<String> formats = new LinkedHashSet<>();
        boolean[] writeOnly = new boolean[1];
        parts(property, part -> {
            types.addAll(names(part.path("type")));
            formats.addAll(names(part.path("format")));
            writeOnly[0] |= part.path("writeOnly").asBoolean(false);
        });
        return new SchemaProperty(name, pointer, types, formats, required, writeOnly[0], property);
    }

    private static void parts(JsonNode property, Consumer<JsonNode> each) {
        each.accept(property);
        ALTERNATIVES.forEach(list -> property.path(list).forEach(each));
    }

    /** The strings of a list, or the one string. */
    static Set<String> names(JsonNode value) {
        Set<String> names = new LinkedHashSet<>();
        if (value.isString()) {
            names.add(value.asString());
        } else if (value.isArray()) {
            value.forEach(name -> names.add(name.asString("")));
        }
        return names;
    }
}
