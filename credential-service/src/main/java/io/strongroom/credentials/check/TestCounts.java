package io.strongroom.credentials.check;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts tests by what came of them; all counters are there from the start. */
@Component
class TestCounts {

    private final Map<Result, Counter> counters = new EnumMap<>(Result.class);

    TestCounts(MeterRegistry meters) {
        for (Result result : Result.values()) {
            counters.put(
                    result,
                    Counter.builder("strongroom.connections.tested")
                            .description("Connection tests by their result")
                            .tag("result", result.text())
                            .register(meters));
        }
    }

    TestResult count(TestResult tested) {
        Counter counter = counters.get(tested.result());
        if (counter != null) {
            counter.increment();
        }
        return tested;
    }
}
