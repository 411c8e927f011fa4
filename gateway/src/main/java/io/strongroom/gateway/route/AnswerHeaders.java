package io.strongroom.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** What a client gets to see of an answer's header: all but what belongs to the inner connection or is the gateway's to say. */
final class AnswerHeaders {

    private static final Set<String> KEPT_INSIDE = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "date",
            "server",
            "x-powered-by",
            "x-correlation-id",
            "strict-transport-security");

    private AnswerHeaders() {}

    static HttpHeaders of(HttpHeaders answer) {
        Set<String> named = ConnectionOptions.of(answer.getOrEmpty(HttpHeaders.CONNECTION));
        HttpHeaders headers = new HttpHeaders();
        answer.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!KEPT_INSIDE.contains(lower) && !named.contains(lower)) {
                headers.put(name, values);
            }
        });
        return headers;
    }
}
