package io.strongroom.gateway.route;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** A service that is away is 503, whatever the reason; one that is there and does not answer in time is 504. */
final class UpstreamFailures {

    private UpstreamFailures() {}

    static ProblemException problem(IOException failure) {
        return isLate(failure)
                ? ProblemException.of(CommonError.DEPENDENCY_TIMEOUT, "There was no answer in time.", failure)
                : ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "This is away now. Try again.", failure)
                        .withHeader("Retry-After", "1");
    }

    private static boolean isLate(IOException failure) {
        return failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException);
    }
}
