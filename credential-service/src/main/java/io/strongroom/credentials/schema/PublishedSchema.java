package io.strongroom.credentials.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of an adaptor as schema-registry-service describes it.
 *
 * @param schema the schema's text; null if the version ships none
 * @param secretPointers properties that are secret
 * @param urlPointers properties that hold a URL or decide which host is called
 */
record PublishedSchema(
        String adaptor,
        String version,
        @Nullable String schema,
        List<String> secretPointers,
        List<String> urlPointers) {}
