package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.schema.AnnotatedSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What another service needs to check documents by itself.
 *
 * @param version the version, also where {@code latest} was asked for
 * @param schema the schema's text; null if the version ships none
 * @param connectionTest how to find out whether a credential works; null where nobody has written it down
 */
record InternalSchema(
        String adaptor,
        String version,
        @Nullable String schema,
        List<String> secretPointers,
        List<String> urlPointers,
        @Nullable JsonNode connectionTest) {

    static InternalSchema of(Release release, Optional<AnnotatedSchema> schema, Optional<JsonNode> connectionTest) {
        return new InternalSchema(
                release.adaptor(),
                release.version(),
                schema.map(found -> new String(found.schema().bytes(), StandardCharsets.UTF_8))
                        .orElse(null),
                schema.map(AnnotatedSchema::secretPointers).orElse(List.of()),
                schema.map(AnnotatedSchema::urlPointers).orElse(List.of()),
                connectionTest.orElse(null));
    }
}
