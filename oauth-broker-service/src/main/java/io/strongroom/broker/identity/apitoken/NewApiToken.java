package io.strongroom.broker.identity.apitoken;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token to be made, with everything checked.
 *
 * @param madeBy the API token that asks for it; null when a sign-in does
 */
record NewApiToken(String name, Instant expiresAt, @Nullable UUID madeBy) {}
