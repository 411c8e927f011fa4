package io.strongroom.gateway.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an API token was exchanged for, until when; without an access token it was refused. No record: it holds a token. */
final class ExchangedToken {

    private final @Nullable String accessToken;
    private final Instant until;

    ExchangedToken(@Nullable String accessToken, Instant until) {
        this.accessToken = accessToken;
        this.until = until;
    }

    @Nullable
    String accessToken() {
        return accessToken;
    }

    boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }
}
