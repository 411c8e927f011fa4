package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a credential can be used, the gravest thing first. */
public enum Status {
    /** It is to be purged, unless its owner thinks better of it. */
    DELETION_SCHEDULED,
    EXPIRED,
    /** An environment has no values, or there is none. */
    INCOMPLETE,
    /** Within 7 days. */
    EXPIRING,
    READY;

    /** As answers, parameters and queries name it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
