package io.strongroom.bench;

import io.strongroom.bench.load.Call;
import io.strongroom.bench.load.Load;
import io.strongroom.bench.world.BenchWorld;
import io.strongroom.bench.world.Crowd;
import io.strongroom.bench.world.RunningStack;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Resolving and lists before and after a thousand other tenants have come with their credentials. */
final class Scale {
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final int RATE = 50;

    private final Plan plan;
    private final RunningStack stack;
    private final BenchWorld world;
    private final String uncachedGateway;
    private final Report report;

    Scale(Plan plan, RunningStack stack, BenchWorld world, String uncachedGateway, Report report) {
        this.plan = plan;
        this.stack = stack;
        this.world = world;
        this.uncachedGateway = uncachedGateway;
        this.report = report;
    }

    void run() throws Exception {
        var before = measure();
        report.progress("adding %d credentials".formatted(plan.scale()));
        try (var database = stack.credentialDatabase()) {
            Crowd.add(database, plan.scale());
        }
        var after = measure();
        report.heading("At %,d credentials in 1,000 tenants".formatted(plan.scale()));
        report.line("Median of the latency in ms at %d requests/s.".formatted(RATE));
        report.line("");
        report.line("| | %,d credentials | %,d | ratio |".formatted(plan.credentials(), plan.scale()));
        report.line("|---|---|---|---|");
        before.forEach((name, median) -> {
            double other = Objects.requireNonNull(after.get(name));
            report.line("| %s | %.2f | %.2f | %.2f |".formatted(name, median, other, other / median));
        });
    }

    /** Medians by what was asked for. */
    private Map<String, Double> measure() throws InterruptedException {
        var subjects = new LinkedHashMap<String, List<Call>>();
        subjects.put("resolve, no cache", world.singles(uncachedGateway));
        subjects.putAll(world.lists(stack.gateway()));
        var medians = new LinkedHashMap<String, Double>();
        for (var subject : subjects.entrySet()) {
            medians.put(subject.getKey(), median(subject.getValue()));
        }
        return medians;
    }

    private static double median(List<Call> calls) {
        var load = new Load(calls, 2);
        load.atRate(RATE, Duration.ofSeconds(3));
        return load.atRate(RATE, LENGTH).percentile(50);
    }
}
