package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.Account;
import io.strongroom.credentials.credential.CredentialType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A credential of a file whose form has been checked.
 *
 * @param place its pointer in the file
 * @param environments names of the keys by the environment's name; none says nothing of them
 */
record FileEntry(
        String place,
        @Nullable String id,
        @Nullable String externalId,
        String name,
        CredentialType type,
        @Nullable Account account,
        Said<Instant> expiresAt,
        Map<String, List<String>> environments,
        List<FileShare> shares) {

    /** @param project as it was written, an id or not */
    record FileShare(String project, List<String> environments, Said<Instant> expiresAt, Said<String> reason) {}

    /** What people know it by. */
    String label() {
        return Scalars.text(externalId == null ? String.valueOf(id) : externalId) + ": " + Scalars.text(name);
    }
}
