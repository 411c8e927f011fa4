package io.strongroom.platform.web.trace;

import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** Spans where tracing is on, and their empty stand-in where it is off. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    Spans spans(ObjectProvider<TracingObservationHandler<?>> handlers) {
        List<TracingObservationHandler<?>> all = handlers.orderedStream().toList();
        if (all.isEmpty()) {
            return Spans.none();
        }
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new FirstMatchingCompositeObservationHandler(all));
        return new Spans(registry);
    }

    @Bean
    RequestSpans requestSpans() {
        return new RequestSpans();
    }

    /** The handlers that Spring Boot would make, but for what they tell of failures. */
    @Configuration(proxyBeanMethods = false)
    @Profile("tracing")
    static class Handlers {

        @Bean
        @Order(1000)
        QuietHandlers.Receiving receivingSpans(Tracer tracer, Propagator propagator) {
            return new QuietHandlers.Receiving(tracer, propagator);
        }

        @Bean
        @Order(2000)
        QuietHandlers.Sending sendingSpans(Tracer tracer, Propagator propagator) {
            return new QuietHandlers.Sending(tracer, propagator);
        }

        @Bean
        @Order(3000)
        QuietHandlers.Inner innerSpans(Tracer tracer) {
            return new QuietHandlers.Inner(tracer);
        }
    }
}
