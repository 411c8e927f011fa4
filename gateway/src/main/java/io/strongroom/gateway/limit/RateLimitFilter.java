package io.strongroom.gateway.limit;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.Callers;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.ProblemWriter;
import io.strongroom.platform.web.request.RequestFacts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is beyond a caller's limit. It comes after security, so that nobody uses up another one's share. */
@Order(0)
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final LimitMeters meters;

    RateLimitFilter(RateLimits limits, LimitMeters meters) {
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Callers.current();
        Optional<Duration> wait = caller.map(limits::take)
                .orElseGet(() -> limits.take(
                        RequestFacts.of(request).map(RequestFacts::ip).orElse("")));
        if (wait.isPresent()) {
            caller.ifPresentOrElse(who -> meters.refusedCaller(who.isMachine()), meters::refusedAddress);
            ProblemWriter.write(response, limited(wait.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static ProblemException limited(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return ProblemException.of(CommonError.RATE_LIMITED, "That was too much in one second. Try again.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
