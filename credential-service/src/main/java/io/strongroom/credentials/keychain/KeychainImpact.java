package io.strongroom.credentials.keychain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which keychains lead to a credential.
 *
 * @param keychains the first of them, by project and age
 * @param total how many there are
 */
public record KeychainImpact(List<Leading> keychains, long total) {

    public KeychainImpact {
        keychains = List.copyOf(keychains);
    }

    /**
     * A keychain of a project that has the credential.
     *
     * @param isDefault whether it is the keychain's default
     * @param externalId by which any keychain of the project may select it
     */
    public record Leading(
            UUID project,
            UUID id,
            String name,
            @JsonProperty("default") boolean isDefault,
            @Nullable String externalId) {}
}
