package io.strongroom.credentials.resolve;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says about one wanted item, where the project has or had a share of the credential.
 *
 * @param expired whether the credential's expiry is past
 * @param purgeAt when the credential is to be purged; null where no deletion is scheduled
 * @param grantId null without a living grant of the environment
 * @param filled whether the environment has values now
 * @param currentVersion number of the values that are current, or were last
 * @param version number of the values that were asked for, 0 where they are not kept
 * @param path where they lie; null where there are none
 */
record Decision(
        String credentialName,
        UUID ownerId,
        @Nullable Instant expiresAt,
        boolean expired,
        @Nullable Instant purgeAt,
        @Nullable UUID grantId,
        boolean filled,
        long currentVersion,
        long version,
        @Nullable String path,
        List<String> keys,
        List<String> secretPaths) {}
