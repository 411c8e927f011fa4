package io.strongroom.platform.jsonschema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which top-level members a schema speaks of, by {@code properties} or by {@code required}, in itself or in its alternatives. */
record KnownKeys(Set<String> names, boolean open) {

    private static final int MAX_NESTING = 4;
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SINGLES = List.of("if", "then", "else");

    static KnownKeys of(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        collect(schema, names, MAX_NESTING);
        return new KnownKeys(names, schema.path("additionalProperties").isObject() || schema.has("patternProperties"));
    }

    Set<String> unknown(JsonNode document) {
        if (open || names.isEmpty()) {
            return Set.of();
        }
        Set<String> unknown = new LinkedHashSet<>(document.propertyNames());
        unknown.removeAll(names);
        return unknown;
    }

    private static void collect(JsonNode schema, Set<String> names, int levels) {
        if (levels == 0 || !schema.isObject()) {
            return;
        }
        names.addAll(schema.path("properties").propertyNames());
        schema.path("required").forEach(name -> names.add(name.asString("")));
        LISTS.forEach(list -> schema.path(list).forEach(part -> collect(part, names, levels - 1)));
        SINGLES.forEach(single -> collect(schema.path(single), names, levels - 1));
    }
}
