package io.strongroom.platform.web.request;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** Scheme, host and address as the client saw them, when a trusted proxy tells; from anybody else such headers are taken away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ForwardedHeaders implements Filter {

    private final ClientAddress addresses;
    private final ForwardedHeaderFilter believe = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter remove = new ForwardedHeaderFilter();

    ForwardedHeaders(ClientAddress addresses) {
        this.addresses = addresses;
        this.believe.setRelativeRedirects(false);
        this.remove.setRemoveOnly(true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trusted = addresses.isTrustedProxy((HttpServletRequest) request);
        (trusted ? believe : remove).doFilter(request, response, chain);
    }
}
