package io.strongroom.gateway.route;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** A service that is away is 503, whatever the reason; one that is there and does not answer in time is 504. */
final class UpstreamFailures {

    private UpstreamFailures() {}

    /** @param reason what the connection said, for which the failure may stand */
    static ProblemException problem(Exception failure, @Nullable Throwable reason) {
        return isLate(reason)
                ? ProblemException.of(CommonError.DEPENDENCY_TIMEOUT, "There was no answer in time.", failure)
                : ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "This is away now. Try again.", failure)
                        .withHeader("Retry-After", "1");
    }

    private static boolean isLate(@Nullable Throwable reason) {
        return reason instanceof SocketTimeoutException && !(reason instanceof ConnectTimeoutException);
    }
}
