package io.strongroom.credentials.resolve;

import io.strongroom.credentials.document.ReleasedDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as a worker gets them.
 *
 * @param configuration the document that the owner stored
 * @param expiresAt when they stop being good, null where nothing says so
 * @param secretPaths JSON pointers of what the worker must mask in its logs
 * @param event id of the access event that says so
 */
record Resolved(
        ReleasedDocument configuration,
        long version,
        @Nullable Instant expiresAt,
        List<String> secretPaths,
        UUID event) {}
