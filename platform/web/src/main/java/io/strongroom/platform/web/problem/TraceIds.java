package io.strongroom.platform.web.problem;

import io.strongroom.platform.web.id.Ids;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id by which a person who got a problem and a person who reads the logs find each other. */
final class TraceIds {

    private static final String CORRELATION_HEADER = "X-Correlation-Id";

    private TraceIds() {}

    /** The trace's id where there is a trace, else the correlation id; null outside a request. */
    static @Nullable String current() {
        String trace = MDC.get("traceId");
        return trace != null ? trace : MDC.get("correlation_id");
    }

    /** Errors of the connector happen outside the filters: those use the answer's header, or get one of their own. */
    static String of(HttpServletResponse response) {
        String current = current();
        if (current != null) {
            return current;
        }
        String header = response.getHeader(CORRELATION_HEADER);
        if (header != null) {
            return header;
        }
        String made = Ids.v7().toString();
        response.setHeader(CORRELATION_HEADER, made);
        return made;
    }
}
