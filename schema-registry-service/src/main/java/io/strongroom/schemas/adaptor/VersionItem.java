package io.strongroom.schemas.adaptor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an adaptor.
 *
 * @param schema the content hash of its schema, which is the ETag too; versions with the same schema share it. Null if it ships none
 * @param note why there is no schema
 */
record VersionItem(
        String version,
        Source source,
        @Nullable String schema,
        @Nullable String note,
        Instant importedAt) {

    static VersionItem of(Release release) {
        return new VersionItem(
                release.version(), release.source(), release.schemaHash(), release.note(), release.importedAt());
    }
}
