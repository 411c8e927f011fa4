package io.strongroom.platform.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line for each request: method, route template, status, milliseconds; the correlation id is on it as on every line. Never a
 * path, a query or a header: those hold what people name and tokens that were put in the wrong place.
 */
final class AccessLineFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("io.strongroom.access");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        boolean returned = false;
        try {
            chain.doFilter(request, response);
            returned = true;
        } finally {
            write(request, returned ? response.getStatus() : 500, System.nanoTime() - begin);
        }
    }

    private static void write(HttpServletRequest request, int status, long nanos) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.atInfo()
                .addKeyValue("method", method(request))
                .addKeyValue("route", route == null ? "none" : route.toString())
                .addKeyValue("status", status)
                .addKeyValue("ms", nanos / 10_000 / 100.0)
                .log("request");
    }

    /** Names of methods may be anything that a client likes. */
    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }
}
