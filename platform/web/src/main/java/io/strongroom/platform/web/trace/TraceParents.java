package io.strongroom.platform.web.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/** W3C trace context of the span that this thread works on. */
public final class TraceParents {

    private TraceParents() {}

    /** Empty where there is no span, as always while tracing is off. */
    public static Optional<String> current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + (span.isSampled() ? "-01" : "-00"))
                : Optional.empty();
    }
}
