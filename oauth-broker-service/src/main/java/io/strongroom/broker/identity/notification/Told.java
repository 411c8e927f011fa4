package io.strongroom.broker.identity.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells one person.
 *
 * @param id made by the service: what it tells again is told once
 * @param at when it happened
 * @param due the time that it is about: of a purge, or of an end
 * @param by id of the user who did it
 * @param transfer id of the transfer that it is about
 */
record Told(
        UUID id,
        UUID user,
        Kind kind,
        Instant at,
        Subject credential,
        @Nullable Instant due,
        @Nullable UUID by,
        @Nullable UUID transfer) {

    /** A credential by its name of then. */
    record Subject(UUID id, String name) {}
}
