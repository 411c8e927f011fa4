package io.strongroom.gateway.route;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.ResourceAccessException;

/** A service that is away is 503, whatever the reason; one that is there and does not answer in time is 504. */
final class UpstreamFailures {

    private UpstreamFailures() {}

    static ProblemException problem(ResourceAccessException failure) {
        return isLate(failure.getCause())
                ? ProblemException.of(CommonError.DEPENDENCY_TIMEOUT, "There was no answer in time.", failure)
                : ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "This is away now. Try again.", failure)
                        .withHeader("Retry-After", "1");
    }

    private static boolean isLate(@Nullable Throwable cause) {
        return cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException);
    }
}
