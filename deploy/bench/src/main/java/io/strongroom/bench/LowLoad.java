package io.strongroom.bench;

import io.strongroom.bench.load.Load;
import io.strongroom.bench.measure.CpuTimes;
import io.strongroom.bench.measure.Pids;
import java.time.Duration;
import java.util.List;

/** Latencies where queues do not decide: at half of the maximum, and at a fixed low rate. */
final class LowLoad {
    private static final int LOW = 200;
    private static final int LOW_CONNECTIONS = 8;

    private final Plan plan;
    private final Subjects subjects;
    private final Report report;

    LowLoad(Plan plan, Subjects subjects, Report report) {
        this.plan = plan;
        this.subjects = subjects;
        this.report = report;
    }

    void half(Rounds rounds) throws Exception {
        report.heading("At half of its own maximum");
        report.line("Open loop: a latency counts from the moment that the request was due.");
        report.line("");
        report.line("| | requests/s | p50 ms | p90 ms | p99 ms | max ms |");
        report.line("|---|---|---|---|---|---|");
        for (var subject : List.of(subjects.reference(), subjects.uncached(), subjects.cached())) {
            var rate = rounds.middle(subject).outcome().perSecond() / 2;
            var outcome = new Load(subject.calls().call(), subject.connections())
                    .atRate(rate, plan.each().multipliedBy(2));
            report.line("| %s | %.0f | %.1f | %.1f | %.1f | %.1f |"
                    .formatted(
                            subject.name(),
                            rate,
                            outcome.percentile(50),
                            outcome.percentile(90),
                            outcome.percentile(99),
                            outcome.percentile(100)));
        }
    }

    void gateway(Pids pids) throws Exception {
        report.heading("What the gateway adds");
        report.line("At %d requests/s, values cached, in turn.".formatted(LOW));
        report.line("");
        report.line("| | p50 ms | gateway CPU ms |");
        report.line("|---|---|---|");
        for (var subject : List.of(subjects.direct(), subjects.cached(), subjects.direct(), subjects.cached())) {
            var load = new Load(subject.calls().call(), LOW_CONNECTIONS);
            load.atRate(LOW, Duration.ofSeconds(3));
            var before = CpuTimes.of(pids);
            var outcome = load.atRate(LOW, plan.each());
            var cpu = CpuTimes.of(pids).perRequestSince(before, outcome.requests());
            report.line("| %s | %.2f | %.2f |".formatted(subject.name(), outcome.percentile(50), cpu.of("gateway")));
        }
    }
}
