package io.strongroom.bench;

import io.strongroom.bench.load.Load;
import io.strongroom.bench.measure.Counts;
import io.strongroom.bench.measure.CpuTimes;
import io.strongroom.bench.measure.Idle;
import io.strongroom.bench.measure.Machine;
import io.strongroom.bench.measure.Pids;
import io.strongroom.bench.world.BenchWorld;
import io.strongroom.bench.world.RawVault;
import io.strongroom.bench.world.Replica;
import io.strongroom.bench.world.RunningStack;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;

/** One whole run: it warms, measures in rounds, then at low load, then counts. */
final class Measurement {
    static final String UNCACHED_SERVICE = "credential-service without cache";
    static final String UNCACHED_GATEWAY = "gateway to that";

    private static final Duration TOKENS_LAST = Duration.ofMinutes(2);

    private final Plan plan;
    private final RunningStack stack;
    private final Report report;

    Measurement(Plan plan, RunningStack stack, Report report) {
        this.plan = plan;
        this.stack = stack;
        this.report = report;
    }

    void run() throws Exception {
        var pids = new Pids(stack.pids())
                .with("load generator", ProcessHandle.current().pid());
        try (var database = stack.credentialDatabase()) {
            Counts.begin(database);
            try (var service = replica(pids, "credential-service", "strongroom.vault.cache.enabled=false");
                    var gateway =
                            replica(pids, "gateway", "strongroom.peers.credential-service.url=" + service.address())) {
                run(
                        pids.with(UNCACHED_SERVICE, service.pid()).with(UNCACHED_GATEWAY, gateway.pid()),
                        database,
                        service,
                        gateway);
            }
        }
    }

    private Replica replica(Pids pids, String service, String setting) {
        var log = Path.of(stack.file().path("logs").asString()).resolve(service + "-of-bench.log");
        return new Replica(pids.of(service), log.toFile(), setting);
    }

    private void run(Pids pids, Connection database, Replica service, Replica gateway) throws Exception {
        report.progress("making %d credentials".formatted(plan.credentials()));
        var world = BenchWorld.make(stack, plan.credentials());
        try (var vault = new RawVault(stack, plan.credentials())) {
            report.line("# Performance");
            report.line("");
            report.lines(Machine.lines(database, pids));
            measure(pids, Subjects.of(stack, world, vault, gateway, service, plan.connections()), database);
            if (plan.scale() > 0) {
                new Scale(plan, stack, world, gateway.address(), report).run();
            }
        }
    }

    private void measure(Pids pids, Subjects subjects, Connection database) throws Exception {
        for (var subject : subjects.suite()) {
            warm(subject);
            Idle.await(pids);
        }
        var rounds = new Rounds();
        for (int number = 1; number <= plan.rounds(); number++) {
            for (var subject : subjects.all()) {
                var round = measure(pids, subject);
                rounds.add(round);
                report.progress("round %d, %s: %.0f/s, then %.0f s until all was relayed"
                        .formatted(
                                number,
                                subject.name(),
                                round.perSecond(),
                                round.left().toMillis() / 1e3));
            }
        }
        new Tables(report, subjects, rounds).print();
        var low = new LowLoad(plan, subjects, report);
        low.half(rounds);
        low.gateway(pids);
        new ServerCounts(stack, report).print(subjects.uncachedDirect(), database);
        if (plan.profile()) {
            var profiles = new Profiles(pids, report);
            profiles.print(subjects.uncached(), UNCACHED_SERVICE);
            profiles.print(subjects.uncached(), UNCACHED_GATEWAY);
        }
    }

    private void warm(Subject subject) throws Exception {
        for (var left = plan.warmUp(); left.isPositive(); left = left.minus(TOKENS_LAST)) {
            var part = left.compareTo(TOKENS_LAST) < 0 ? left : TOKENS_LAST;
            var outcome = new Load(subject.calls().call(), subject.connections()).asFastAsTheyCan(part);
            report.progress("warmed %s: %.0f/s".formatted(subject.name(), outcome.perSecond() * subject.each()));
        }
    }

    private Round measure(Pids pids, Subject subject) throws Exception {
        var load = new Load(subject.calls().call(), subject.connections());
        load.asFastAsTheyCan(Duration.ofSeconds(1));
        var before = CpuTimes.of(pids);
        var outcome = load.asFastAsTheyCan(plan.each());
        if (outcome.failed() > 0) {
            report.line("%d of %d answers to %s were not 200"
                    .formatted(outcome.failed(), outcome.requests(), subject.name()));
        }
        var used = CpuTimes.of(pids).perRequestSince(before, outcome.requests());
        var left = Idle.await(pids);
        var inAll = CpuTimes.of(pids).perRequestSince(before, outcome.requests());
        return new Round(subject, outcome, used, inAll, left);
    }
}
