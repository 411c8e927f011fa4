package io.strongroom.gateway.route;

import io.strongroom.platform.web.problem.StatusProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request to its service and the answer back, both as streams. Path and query go on byte for byte: nothing is decoded and
 * encoded again, and a form's fields are not mistaken for the query's.
 */
final class Forwarding implements HandlerFunction<ServerResponse> {

    private static final List<HttpMethod> PASSED_ON = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final ProxyExchange exchange;
    private final Upstream upstream;
    private final String base;
    private final UpstreamMeters meters;

    Forwarding(ProxyExchange exchange, Upstream upstream, URI base, UpstreamMeters meters) {
        this.exchange = exchange;
        this.upstream = upstream;
        this.base = base.toString().replaceAll("/+$", "");
        this.meters = meters;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        refuseUnknownMethod(request.method());
        HttpHeaders headers = RequestHeaders.of(request.servletRequest(), upstream.takesCookies());
        try {
            ServerResponse answer = exchange.exchange(exchange.request(request)
                    .uri(target(request.servletRequest()))
                    .headers(headers)
                    .responseConsumer(
                            (from, response) -> response.headers().putAll(AnswerHeaders.of(from.getHeaders())))
                    .build());
            return new PassedOn(answer, meters);
        } catch (ResourceAccessException failure) {
            throw meters.counted(UpstreamFailures.problem(failure, failure.getCause()));
        }
    }

    /** Some word instead of a method: no service offers it, and no client can send it. */
    private static void refuseUnknownMethod(HttpMethod method) {
        if (!PASSED_ON.contains(method)) {
            String allowed = PASSED_ON.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
            throw StatusProblems.of(405).withHeader(HttpHeaders.ALLOW, allowed);
        }
    }

    private URI target(HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return URI.create(base + request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException brokenEscape) {
            // The connector has looked at the path; what it lets through in a query goes to nobody.
            throw StatusProblems.of(400);
        }
    }
}
