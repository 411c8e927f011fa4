package io.strongroom.credentials.manifest;

import io.strongroom.credentials.credential.Account;
import io.strongroom.credentials.credential.CredentialType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as it is, by what a file can say of it.
 *
 * @param environments by name
 * @param shares living ones, by the project's id
 */
record KnownCredential(
        UUID id,
        String name,
        CredentialType type,
        @Nullable String externalId,
        Account account,
        @Nullable Instant expiresAt,
        UUID owner,
        List<KnownEnvironment> environments,
        List<KnownShare> shares) {

    /** @param keys of its values, or those that are expected while there are none */
    record KnownEnvironment(String name, List<String> keys, boolean filled) {}

    /**
     * A living share.
     *
     * @param environments granted and not expired, by name
     * @param expiresAt of these grants, as is the reason
     */
    record KnownShare(
            UUID project,
            String name,
            List<String> environments,
            @Nullable Instant expiresAt,
            @Nullable String reason) {}

    Optional<KnownEnvironment> environment(String called) {
        return environments.stream()
                .filter(environment -> environment.name().equals(called))
                .findFirst();
    }

    Optional<KnownShare> share(UUID project) {
        return shares.stream().filter(share -> share.project().equals(project)).findFirst();
    }
}
