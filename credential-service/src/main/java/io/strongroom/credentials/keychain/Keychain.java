package io.strongroom.credentials.keychain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A keychain of a project. */
record Keychain(UUID id, UUID project, KeychainTerms terms, long version, Instant createdAt, Instant updatedAt) {

    /** Its next version, on other terms. */
    Keychain on(KeychainTerms other, Instant now) {
        Instant later = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
        return new Keychain(id, project, other, version + 1, createdAt, later);
    }
}
