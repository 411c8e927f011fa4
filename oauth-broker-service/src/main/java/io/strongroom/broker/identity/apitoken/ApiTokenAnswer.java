package io.strongroom.broker.identity.apitoken;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.broker.identity.secret.GeneratedSecret;
import io.strongroom.broker.identity.secret.ShownSecret;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token in JSON; with itself only in the answer that made it. */
record ApiTokenAnswer(
        UUID id,
        String name,
        String status,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShownSecret token) {

    ApiTokenAnswer showing(GeneratedSecret secret) {
        return new ApiTokenAnswer(id, name, status, createdAt, expiresAt, lastUsedAt, ShownSecret.of(secret));
    }
}
