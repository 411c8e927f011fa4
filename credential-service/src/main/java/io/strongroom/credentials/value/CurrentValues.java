package io.strongroom.credentials.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of an environment's values that counts.
 *
 * @param version 0 where there are none yet
 * @param path where they lie, below the tenant's place; null where there are none yet
 * @param keys names of their top-level keys
 */
record CurrentValues(long version, @Nullable String path, List<String> keys) {}
