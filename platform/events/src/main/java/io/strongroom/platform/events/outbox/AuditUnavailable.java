package io.strongroom.platform.events.outbox;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The answer where an event cannot be made durable. */
final class AuditUnavailable {

    private static final String DETAIL = "The access cannot be recorded now, so it does not happen. Try again.";

    private AuditUnavailable() {}

    static ProblemException because(@Nullable Throwable cause) {
        ProblemException problem = cause == null
                ? ProblemException.of(CommonError.AUDIT_UNAVAILABLE, DETAIL)
                : ProblemException.of(CommonError.AUDIT_UNAVAILABLE, DETAIL, cause);
        return problem.withHeader("Retry-After", "1");
    }
}
