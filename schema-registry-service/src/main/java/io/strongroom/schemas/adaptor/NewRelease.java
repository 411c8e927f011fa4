package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.schema.ConfigurationSchema;
import org.jspecify.annotations.Nullable;

/**
 * A release to be taken into the catalogue.
 *
 * @param schema null if the release ships none
 * @param integrity the hash by which its tarball was verified, as Subresource Integrity writes it; null for built-in ones
 * @param note why there is no schema
 */
public record NewRelease(
        String adaptor,
        ReleaseVersion version,
        Source source,
        @Nullable ConfigurationSchema schema,
        @Nullable String label,
        @Nullable String integrity,
        @Nullable String note) {}
