package io.strongroom.credentials.resolve;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says about one wanted item, where the project has or had a share of the credential.
 *
 * @param expired whether the credential's expiry is past
 * @param grantId null without a living grant of the environment
 * @param version number of the values that are current, 0 where there are none
 * @param path where they lie; null where there are none
 */
record Decision(
        String credentialName,
        UUID ownerId,
        @Nullable Instant expiresAt,
        boolean expired,
        @Nullable UUID grantId,
        long version,
        @Nullable String path,
        List<String> keys,
        List<String> secretPaths) {}
