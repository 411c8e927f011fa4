package io.strongroom.credentials.grant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what terms environments are granted.
 *
 * @param expiresAt from when on nothing is resolved by the grant; never where null
 * @param reason why, for those who review it
 */
record GrantTerms(@Nullable Instant expiresAt, @Nullable String reason) {

    static final GrantTerms UNLIMITED = new GrantTerms(null, null);
}
