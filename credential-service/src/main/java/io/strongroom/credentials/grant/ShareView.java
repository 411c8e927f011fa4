package io.strongroom.credentials.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A living share as answers show it. */
record ShareView(
        SharedWith project,
        List<String> environments,
        @Nullable Instant expiresAt,
        @Nullable String reason,
        Instant createdAt) {

    /** The project at the other side. */
    record SharedWith(UUID id, String name) {}
}
