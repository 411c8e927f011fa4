package io.strongroom.platform.web.trace;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;

/**
 * Begins spans that are no metrics. While tracing is off its registry is the one that observes nothing, and all observations of it are the
 * same empty one.
 */
public final class Spans {

    private final ObservationRegistry registry;

    Spans(ObservationRegistry registry) {
        this.registry = registry;
    }

    /** Begins none. */
    public static Spans none() {
        return new Spans(ObservationRegistry.NOOP);
    }

    /** For clients that begin spans themselves. */
    public ObservationRegistry registry() {
        return registry;
    }

    /** A call out of the current span. @param operation what is done, of a few; never a path or an id */
    public Observation call(String name, String operation) {
        if (registry.isNoop()) {
            return Observation.NOOP;
        }
        SenderContext<Object> context = new SenderContext<>((_, _, _) -> {}, Kind.CLIENT);
        context.setCarrier(operation);
        return Observation.createNotStarted(name, () -> context, registry)
                .contextualName(name + " " + operation)
                .lowCardinalityKeyValue("operation", operation)
                .start();
    }

    /**
     * A part of a trace that another process or an earlier time began; an empty one where that was not sampled.
     *
     * @param traceparent W3C trace context
     */
    public Observation part(String name, Kind kind, String traceparent) {
        if (registry.isNoop() || !isSampled(traceparent)) {
            return Observation.NOOP;
        }
        ReceiverContext<String> context =
                new ReceiverContext<>((carrier, field) -> field.equals("traceparent") ? carrier : null, kind);
        context.setCarrier(traceparent);
        return Observation.createNotStarted(name, () -> context, registry).start();
    }

    /** The lowest bit of the flags, which are the last two digits. */
    private static boolean isSampled(String traceparent) {
        return (Character.digit(traceparent.charAt(traceparent.length() - 1), 16) & 1) == 1;
    }
}
