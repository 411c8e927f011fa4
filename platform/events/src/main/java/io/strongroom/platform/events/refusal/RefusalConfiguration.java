package io.strongroom.platform.events.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.events.SharedCommits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the recording of refusals into the error boundary. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    RefusalRecorder refusalRecorder(SharedCommits commits, Clock clock, MeterRegistry meters) {
        return new RefusalRecorder(commits, new Floods(clock), meters);
    }
}
