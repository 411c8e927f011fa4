package io.strongroom.platform.vault;

import java.time.Duration;
import java.time.Instant;

/** A token and how long it lives. Not a record: a token is a secret. */
final class TokenLease {

    private final String token;
    private final Instant from;
    private final Duration life;
    private final boolean renewable;

    /** @param life zero for a token that never ends */
    TokenLease(String token, Instant from, Duration life, boolean renewable) {
        this.token = token;
        this.from = from;
        this.life = life;
        this.renewable = renewable;
    }

    String token() {
        return token;
    }

    boolean renewable() {
        return renewable;
    }

    boolean endless() {
        return life.isZero();
    }

    boolean endedAt(Instant now) {
        return !endless() && !now.isBefore(from.plus(life));
    }

    /** The time at which the given part of its life is over. */
    Instant at(double part) {
        return from.plusMillis((long) (life.toMillis() * part));
    }

    @Override
    public String toString() {
        return "TokenLease[redacted]";
    }
}
