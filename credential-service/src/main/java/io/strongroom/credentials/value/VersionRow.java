package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.ValueAction;
import io.strongroom.credentials.document.KeyChanges;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an environment's values, as its row keeps it.
 *
 * @param place what it belongs to, and where
 * @param keys names of the top-level keys; with secretPaths empty where the values were removed
 * @param changes against the version before it
 * @param restoredFrom number of the version that was put back; null unless it was
 */
record VersionRow(
        Place place,
        List<String> keys,
        List<String> secretPaths,
        ValueAction action,
        @Nullable Long restoredFrom,
        KeyChanges changes,
        UUID author,
        Instant createdAt) {

    /** @param path below the tenant's place in the secret store; null where the values were removed */
    record Place(
            UUID id,
            UUID credential,
            UUID environment,
            long number,
            @Nullable String path) {}

    long number() {
        return place.number();
    }
}
