package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.PlannedEnvironment;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version of an environment's values that counts.
 *
 * @param version of its values, or of their removal; 0 where there never were any
 * @param path where they lie, below the tenant's place; null where there are none
 * @param keys names of their top-level keys
 */
record CurrentValues(
        UUID environment, long version, @Nullable String path, List<String> keys) {

    /** What conditions are held to: the version of values that are there. */
    OptionalLong filledVersion() {
        return path == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    PlannedEnvironment planned(UUID credential, String name) {
        return new PlannedEnvironment(credential, environment, name, version, true);
    }
}
