package io.strongroom.credentials.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A version of an adaptor as schema-registry-service describes it.
 *
 * @param schema the schema's text; null if the version ships none
 * @param secretPointers properties that are secret
 * @param urlPointers properties that hold a URL or decide which host is called
 * @param connectionTest how to find out whether a credential works; null where nobody has written it down
 */
record PublishedSchema(
        String adaptor,
        String version,
        @Nullable String schema,
        List<String> secretPointers,
        List<String> urlPointers,
        @Nullable JsonNode connectionTest) {}
