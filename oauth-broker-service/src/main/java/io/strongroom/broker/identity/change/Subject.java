package io.strongroom.broker.identity.change;

import java.util.Locale;

/** What can be withdrawn; each is named in the tokens that it refuses. */
public enum Subject {
    USER,
    CLIENT,
    APITOKEN;

    /** As it stands in keys of the topic and in the table. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
