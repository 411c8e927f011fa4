package io.strongroom.platform.events.outbox;

import io.strongroom.platform.web.id.Ids;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The W3C trace context that an event carries: the current trace, else one that begins with the request's correlation id. */
final class TraceParent {

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPAN = Pattern.compile("[0-9a-f]{16}");

    private TraceParent() {}

    static String current(@Nullable String correlationId) {
        String trace = MDC.get("traceId");
        String span = MDC.get("spanId");
        if (trace != null
                && span != null
                && TRACE.matcher(trace).matches()
                && SPAN.matcher(span).matches()) {
            return "00-" + trace + "-" + span + "-01";
        }
        String made = Optional.ofNullable(correlationId)
                .flatMap(Ids::parse)
                .orElseGet(Ids::v7)
                .toString()
                .replace("-", "");
        long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return "00-" + made + "-" + HexFormat.of().toHexDigits(id) + "-00";
    }
}
