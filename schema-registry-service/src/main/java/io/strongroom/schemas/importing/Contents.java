package io.strongroom.schemas.importing;

import io.strongroom.schemas.schema.ConfigurationSchema;
import org.jspecify.annotations.Nullable;

/**
 * What a release's tarball says.
 *
 * @param schema null if it ships none
 * @param label what the package calls itself for people
 * @param note {@code listed-schema-missing} if the package names a schema among its files and ships none, else {@code no-schema};
 *     null with a schema
 */
record Contents(
        @Nullable ConfigurationSchema schema,
        @Nullable String label,
        @Nullable String note) {}
