package io.strongroom.broker.identity.apitoken;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token that is good, of an active user, as it is found before its tenant is known. */
public record LivingApiToken(
        UUID tenant,
        UUID id,
        UUID user,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
