package io.strongroom.broker.identity.authorization;

import java.time.Duration;

/** An access token made out of an API token. Not a record: a record would print it. */
final class ExchangedToken {

    private final String jwt;
    private final Duration life;

    ExchangedToken(String jwt, Duration life) {
        this.jwt = jwt;
        this.life = life;
    }

    String jwt() {
        return jwt;
    }

    Duration life() {
        return life;
    }
}
