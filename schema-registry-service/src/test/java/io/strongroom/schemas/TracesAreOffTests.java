package io.strongroom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.strongroom.platform.web.trace.Spans;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Unless somebody switches it on, tracing is not there at all. */
@ServiceTest
class TracesAreOffTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void nothingOfOpenTelemetryIsMade() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null))
                .noneMatch(type -> type.getName().startsWith("io.opentelemetry.")
                        || type.getName().startsWith("io.micrometer.tracing.")
                        || type.getName().contains("boot.opentelemetry.")
                        || type.getName().contains("boot.micrometer.tracing."));
    }

    @Test
    void noObservationBecomesASpan() {
        assertThat(context.getBeansOfType(ObservationHandler.class).values())
                .noneMatch(TracingObservationHandler.class::isInstance);
        assertThat(context.getBean(Spans.class).registry().isNoop()).isTrue();
    }
}
