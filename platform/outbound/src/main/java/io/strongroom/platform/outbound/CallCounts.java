package io.strongroom.platform.outbound;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts calls by how they ended; all counters are there from the start, so that one that never moved can be told from none. */
final class CallCounts {

    static final String HTTP = "http";
    static final String PORT = "port";

    private final Map<List<String>, Counter> counters = new HashMap<>();

    CallCounts(MeterRegistry meters) {
        for (String outcome : List.of("answered", "refused", "failed")) {
            register(meters, HTTP, outcome);
        }
        for (String outcome : List.of("reached", "refused", "failed")) {
            register(meters, PORT, outcome);
        }
    }

    private void register(MeterRegistry meters, String kind, String outcome) {
        Counter counter = Counter.builder("strongroom.outbound.calls")
                .description("Calls to addresses that tenants name")
                .tag("kind", kind)
                .tag("outcome", outcome)
                .register(meters);
        counters.put(List.of(kind, outcome), counter);
    }

    Outcome count(String kind, Outcome outcome) {
        Counter counter = counters.get(List.of(kind, outcome.word()));
        if (counter != null) {
            counter.increment();
        }
        return outcome;
    }
}
