package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.secret.SecretHash;
import java.time.Instant;

/**
 * A code or refresh token as its table holds it.
 *
 * @param kind {@code code} or {@code refresh}
 */
record StoredToken(SecretHash hash, String kind, Instant issuedAt, Instant endsAt, boolean invalidated) {

    static final String CODE = "code";
    static final String REFRESH = "refresh";
}
