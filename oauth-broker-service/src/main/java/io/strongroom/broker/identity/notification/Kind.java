package io.strongroom.broker.identity.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened, or is about to. */
enum Kind {
    /** Somebody offers the reader a credential. */
    TRANSFER_OFFERED,
    TRANSFER_ACCEPTED,
    TRANSFER_DECLINED,
    TRANSFER_WITHDRAWN,
    /** A tenant admin made the one side the owner in place of the other. */
    TRANSFER_FORCED,
    /** A credential that a project of the reader's uses is to be purged. */
    DELETION_SCHEDULED,
    DELETION_CANCELLED,
    /** A credential of the reader's ends within days. */
    CREDENTIAL_EXPIRING;

    /** As requests, answers and rows name it. */
    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
