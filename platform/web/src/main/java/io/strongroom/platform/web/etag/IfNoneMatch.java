package io.strongroom.platform.web.etag;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The condition of a write that makes something: {@code If-None-Match: *}, RFC 9110 section 13.1.2. Tags mean nothing there. */
public final class IfNoneMatch {

    static final String ANY = "*";

    private IfNoneMatch() {}

    /** @throws ProblemException 428 {@code precondition-required} without {@code If-None-Match: *} */
    public static IfNoneMatch required(@Nullable String header) {
        if (!isAny(header)) {
            throw ProblemException.of(
                    CommonError.PRECONDITION_REQUIRED, "Send If-None-Match: * to make what is not there yet.");
        }
        return new IfNoneMatch();
    }

    /** @throws ProblemException 412 {@code precondition-failed} when it is there already */
    public void check(boolean exists) {
        if (exists) {
            throw ProblemException.of(CommonError.PRECONDITION_FAILED, "It is there already.");
        }
    }

    static boolean isAny(@Nullable String header) {
        return header != null && header.strip().equals(ANY);
    }
}
