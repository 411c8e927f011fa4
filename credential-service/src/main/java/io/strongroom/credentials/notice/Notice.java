package io.strongroom.credentials.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a credential that somebody is to be told.
 *
 * @param due the time that it is about: of a purge, or of an end
 * @param by id of the user who did it
 * @param transfer id of the transfer that it is about
 */
public record Notice(
        Kind kind,
        UUID credential,
        String credentialName,
        @Nullable Instant due,
        @Nullable UUID by,
        @Nullable UUID transfer) {

    /** What happened, or is about to. */
    public enum Kind {
        TRANSFER_OFFERED,
        TRANSFER_ACCEPTED,
        TRANSFER_DECLINED,
        TRANSFER_WITHDRAWN,
        TRANSFER_FORCED,
        DELETION_SCHEDULED,
        DELETION_CANCELLED,
        CREDENTIAL_EXPIRING;

        /** As the service that shows it names it. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Notice of(Kind kind, UUID credential, String credentialName) {
        return new Notice(kind, credential, credentialName, null, null, null);
    }

    public Notice due(Instant time) {
        return new Notice(kind, credential, credentialName, time, by, transfer);
    }

    public Notice by(UUID user) {
        return new Notice(kind, credential, credentialName, due, user, transfer);
    }

    public Notice transfer(UUID id) {
        return new Notice(kind, credential, credentialName, due, by, id);
    }
}
