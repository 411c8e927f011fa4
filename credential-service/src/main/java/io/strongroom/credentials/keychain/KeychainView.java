package io.strongroom.credentials.keychain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A keychain as answers show it. */
record KeychainView(
        UUID id,
        String name,
        String path,
        @JsonProperty("default") @Nullable UUID fallback,
        OnNoMatch onNoMatch,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static KeychainView of(Keychain keychain) {
        KeychainTerms terms = keychain.terms();
        return new KeychainView(
                keychain.id(),
                terms.name(),
                terms.path().text(),
                terms.fallback(),
                terms.onNoMatch(),
                keychain.version(),
                keychain.createdAt(),
                keychain.updatedAt());
    }
}
