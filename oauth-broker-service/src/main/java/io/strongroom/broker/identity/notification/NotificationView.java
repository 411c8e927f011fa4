package io.strongroom.broker.identity.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as its reader sees it.
 *
 * @param due the time that it is about: of a purge, or of an end
 * @param by who did it; null where nobody did
 * @param readAt null until it was read
 */
record NotificationView(
        UUID id,
        Kind kind,
        Instant createdAt,
        Told.Subject credential,
        @Nullable Instant due,
        @Nullable Actor by,
        @Nullable UUID transfer,
        @Nullable Instant readAt) {

    /** A user; the name is null for one who is gone. */
    record Actor(UUID id, @Nullable String name) {}

    NotificationView named(Map<UUID, String> names) {
        return by == null
                ? this
                : new NotificationView(
                        id, kind, createdAt, credential, due, new Actor(by.id(), names.get(by.id())), transfer, readAt);
    }
}
