package io.strongroom.platform.web.request;

import io.strongroom.platform.web.id.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first filter: takes the facts of a request before anything changes or refuses it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestFactsFilter extends OncePerRequestFilter {

    private static final String MDC_KEY = "correlation_id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final ClientAddress addresses;

    RequestFactsFilter(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = correlationId(request.getHeader(CorrelationId.HEADER));
        request.setAttribute(RequestFacts.CORRELATION_ID, id);
        request.setAttribute(RequestFacts.IP, addresses.of(request));
        response.setHeader(CorrelationId.HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    /** Anything else could write lines of its own into logs, or stand in events for what it is not. */
    private static String correlationId(@Nullable String sent) {
        return sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : Ids.v7().toString();
    }
}
