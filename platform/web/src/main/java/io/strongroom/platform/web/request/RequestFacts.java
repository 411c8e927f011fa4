package io.strongroom.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What events and logs tell about a request.
 *
 * @param correlationId from the caller, or made here; the same in all services that a request passes
 * @param ip the client's address, past proxies that are trusted
 * @param routeTemplate the path with its variables' names, never their values; null while no route is chosen
 */
public record RequestFacts(
        String correlationId,
        String ip,
        String method,
        @Nullable String routeTemplate) {

    static final String CORRELATION_ID = RequestFacts.class.getName() + ".correlationId";
    static final String IP = RequestFacts.class.getName() + ".ip";

    /** The facts of the request that this thread works on; empty in background work. */
    public static Optional<RequestFacts> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Optional.empty();
    }

    public static Optional<RequestFacts> of(HttpServletRequest request) {
        if (!(request.getAttribute(CORRELATION_ID) instanceof String correlationId)
                || !(request.getAttribute(IP) instanceof String ip)) {
            return Optional.empty();
        }
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Optional.of(
                new RequestFacts(correlationId, ip, request.getMethod(), route == null ? null : route.toString()));
    }
}
