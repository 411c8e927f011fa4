package io.strongroom.gateway.route;

import io.strongroom.platform.web.request.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only trusted proxies say which trace a request is part of: with it comes the decision that it is recorded, which costs. */
@Component
@Profile("tracing")
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrangersTraces extends OncePerRequestFilter {

    private final ClientAddress addresses;

    StrangersTraces(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean believed = addresses.isTrustedProxy(request) || request.getHeader("traceparent") == null;
        chain.doFilter(believed ? request : new Untraced(request), response);
    }

    private static final class Untraced extends HttpServletRequestWrapper {

        Untraced(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("traceparent") || name.equalsIgnoreCase("tracestate")
                    ? null
                    : super.getHeader(name);
        }
    }
}
