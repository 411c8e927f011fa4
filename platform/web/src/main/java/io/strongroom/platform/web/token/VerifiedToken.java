package io.strongroom.platform.web.token;

import io.strongroom.platform.web.caller.Caller;
import java.time.Instant;

/** An access token whose signature and claims hold. No record: a record would print the token. */
public final class VerifiedToken {

    private final String jwt;
    private final Caller caller;
    private final Instant issuedAt;
    private final Instant expiresAt;

    public VerifiedToken(String jwt, Caller caller, Instant issuedAt, Instant expiresAt) {
        this.jwt = jwt;
        this.caller = caller;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** The signed token itself, to be passed on. */
    public String jwt() {
        return jwt;
    }

    public Caller caller() {
        return caller;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** By the token; it is accepted up to the allowed clock skew longer. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
