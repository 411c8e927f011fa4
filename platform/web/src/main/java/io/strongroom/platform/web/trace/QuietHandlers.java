package io.strongroom.platform.web.trace;

import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import io.strongroom.platform.web.problem.SilencedFailure;

/** Make spans of observations. Of a failure they tell classes and frames and no message, since any may quote a value or a URL. */
final class QuietHandlers {

    private QuietHandlers() {}

    private static void tell(Observation.Context context, Span span) {
        Throwable failure = context.getError();
        if (failure != null) {
            span.error(SilencedFailure.of(failure));
        }
    }

    /** Of what comes in. */
    static final class Receiving extends PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> {

        Receiving(Tracer tracer, Propagator propagator) {
            super(tracer, propagator);
        }

        @Override
        public void onError(ReceiverContext<?> context) {
            tell(context, getRequiredSpan(context));
        }
    }

    /** Of what goes out. */
    static final class Sending extends PropagatingSenderTracingObservationHandler<SenderContext<?>> {

        Sending(Tracer tracer, Propagator propagator) {
            super(tracer, propagator);
        }

        @Override
        public void onError(SenderContext<?> context) {
            tell(context, getRequiredSpan(context));
        }
    }

    /** Of everything else. */
    static final class Inner extends DefaultTracingObservationHandler {

        Inner(Tracer tracer) {
            super(tracer);
        }

        @Override
        public void onError(Observation.Context context) {
            tell(context, getRequiredSpan(context));
        }
    }
}
