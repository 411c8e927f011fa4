package io.strongroom.platform.web.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the problems that were answered, by code. Filters and the connector write problems too, where no bean is at hand: so the
 * counters belong to the global registry, which the service's own is part of.
 */
final class ProblemCounts {

    private static final Map<String, Counter> BY_CODE = new ConcurrentHashMap<>();

    private ProblemCounts() {}

    static void count(ErrorCode code) {
        BY_CODE.computeIfAbsent(code.code(), _ -> counter(code)).increment();
    }

    private static Counter counter(ErrorCode code) {
        return Counter.builder("strongroom.problems")
                .description("Requests that were answered with a problem")
                .tag("code", code.code())
                .tag("status", Integer.toString(code.status().value()))
                .register(Metrics.globalRegistry);
    }
}
