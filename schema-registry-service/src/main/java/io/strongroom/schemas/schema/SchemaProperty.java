package io.strongroom.schemas.schema;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A property that a schema describes.
 *
 * @param pointer where it stands in a credential's document, RFC 6901
 * @param types as named by {@code type} or by the alternatives; empty when none is named
 * @param formats likewise
 * @param writeOnly whether the schema calls it secret
 * @param source the property's own schema
 */
record SchemaProperty(
        String name,
        String pointer,
        Set<String> types,
        Set<String> formats,
        boolean required,
        boolean writeOnly,
        JsonNode source) {

    boolean isNullable() {
        return types.contains("null");
    }

    boolean isUrl() {
        return formats.contains("uri") && (types.isEmpty() || types.contains("string"));
    }
}
