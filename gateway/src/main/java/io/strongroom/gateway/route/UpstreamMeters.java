package io.strongroom.gateway.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;

/** Counts requests that a service gave no answer to. */
final class UpstreamMeters {

    private final Counter away;
    private final Counter late;

    UpstreamMeters(Upstream upstream, MeterRegistry meters) {
        this.away = counter(upstream, "away", meters);
        this.late = counter(upstream, "late", meters);
    }

    private static Counter counter(Upstream upstream, String reason, MeterRegistry meters) {
        return Counter.builder("strongroom.routes.failures")
                .description("Requests that a service gave no answer to, or none in time")
                .tag("service", upstream.service())
                .tag("reason", reason)
                .register(meters);
    }

    ProblemException counted(ProblemException problem) {
        (problem.code() == CommonError.DEPENDENCY_TIMEOUT ? late : away).increment();
        return problem;
    }
}
