package io.strongroom.platform.events.outbox;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.trace.TraceParents;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The W3C trace context that an event carries: the current trace, else one that begins with the request's correlation id. */
final class TraceParent {

    private TraceParent() {}

    static String current(@Nullable String correlationId) {
        return TraceParents.current().orElseGet(() -> made(correlationId));
    }

    private static String made(@Nullable String correlationId) {
        String made = Optional.ofNullable(correlationId)
                .flatMap(Ids::parse)
                .orElseGet(Ids::v7)
                .toString()
                .replace("-", "");
        long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        return "00-" + made + "-" + HexFormat.of().toHexDigits(id) + "-00";
    }
}
