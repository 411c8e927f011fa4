package io.strongroom.gateway.route;

import io.strongroom.platform.web.caller.Callers;
import io.strongroom.platform.web.request.CorrelationId;
import io.strongroom.platform.web.request.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * What a service gets to see of a request's header: all but what belongs to one connection, and all but what claims something that
 * only the gateway can know. That it says itself.
 */
final class RequestHeaders {

    /** RFC 9110 section 7.6.1. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "host");

    /**
     * Names under which proxies of all kinds say who calls, from where, what was really asked for, and what it is a part of: a trace is
     * passed on by the span of the call.
     */
    private static final Pattern CLAIMS = Pattern.compile(
            "forwarded|via|x-forwarded.*|x-real-ip|x-client-.*|x-cluster-client-ip|"
                    + "true-client-ip|cf-.*|fastly-.*|x-envoy-.*|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override|"
                    + "traceparent|tracestate|baggage|b3|x-b3-.*|(x-)?remote-.*|x-auth-.*|x-authenticated-.*|x-user.*|x-tenant.*|x-ssl-.*|ssl-client-.*|x-strongroom-.*");

    private RequestHeaders() {}

    static HttpHeaders of(HttpServletRequest request, boolean withCookies) {
        HttpHeaders headers = new HttpHeaders();
        Set<String> named = ConnectionOptions.of(Collections.list(request.getHeaders(HttpHeaders.CONNECTION)));
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (isPassedOn(lower, named) && (withCookies || !lower.equals("cookie"))) {
                headers.put(name, Collections.list(request.getHeaders(name)));
            }
        }
        addWhatTheGatewayKnows(headers, request);
        return headers;
    }

    private static boolean isPassedOn(String name, Set<String> named) {
        return !OF_THE_CONNECTION.contains(name)
                && !named.contains(name)
                && !CLAIMS.matcher(name).matches();
    }

    private static void addWhatTheGatewayKnows(HttpHeaders headers, HttpServletRequest request) {
        RequestFacts facts = RequestFacts.of(request).orElseThrow();
        headers.set(CorrelationId.HEADER, facts.correlationId());
        headers.set("X-Forwarded-For", facts.ip());
        headers.set("X-Forwarded-Proto", request.getScheme());
        headers.set("X-Forwarded-Host", request.getServerName());
        headers.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
        Callers.token().ifPresent(headers::setBearerAuth);
    }
}
