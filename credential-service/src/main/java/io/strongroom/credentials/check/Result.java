package io.strongroom.credentials.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a test. */
enum Result {
    /** The server took the credential, or answers at its port. */
    OK,
    /** The server is there and does not take the credential. */
    UNAUTHORISED,
    /** There is no server, or not the one that is expected, or it fails. */
    UNREACHABLE,
    /** The guard does not let the call be made. */
    REFUSED_BY_POLICY,
    /** There is no way to find out. */
    NOT_TESTABLE;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
