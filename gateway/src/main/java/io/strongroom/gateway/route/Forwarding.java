package io.strongroom.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request to its service and the answer back, both as streams. Path and query go on byte for byte: nothing is decoded and
 * encoded again, and a form's fields are not mistaken for the query's.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {

    private final ProxyExchange exchange;
    private final Upstream upstream;
    private final String base;

    Forwarding(ProxyExchange exchange, Upstream upstream, URI base) {
        this.exchange = exchange;
        this.upstream = upstream;
        this.base = base.toString().replaceAll("/+$", "");
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        HttpHeaders headers = RequestHeaders.of(request.servletRequest(), upstream.takesCookies());
        try {
            return exchange.exchange(exchange.request(request)
                    .uri(target(request.servletRequest()))
                    .headers(headers)
                    .responseConsumer(
                            (answer, response) -> response.headers().putAll(AnswerHeaders.of(answer.getHeaders())))
                    .build());
        } catch (ResourceAccessException failure) {
            throw UpstreamFailures.problem(failure);
        }
    }

    private URI target(HttpServletRequest request) {
        String query = request.getQueryString();
        return URI.create(base + request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
