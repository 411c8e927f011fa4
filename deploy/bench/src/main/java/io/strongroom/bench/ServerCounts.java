package io.strongroom.bench;

import io.strongroom.bench.load.Load;
import io.strongroom.bench.measure.Counts;
import io.strongroom.bench.world.RunningStack;
import java.sql.Connection;
import java.time.Duration;

/** Statements, commits and requests of Vault for each resolve, as the servers count them. */
final class ServerCounts {
    /** An idle backend of PostgreSQL hands over what it counted after ten seconds. */
    private static final Duration STATISTICS_ARE_LATE = Duration.ofSeconds(12);

    private static final int RATE = 50;

    private final RunningStack stack;
    private final Report report;

    ServerCounts(RunningStack stack, Report report) {
        this.stack = stack;
        this.report = report;
    }

    void print(Subject subject, Connection database) throws Exception {
        var load = new Load(subject.calls().call(), 1);
        load.atRate(RATE, Duration.ofSeconds(1));
        Thread.sleep(STATISTICS_ARE_LATE);
        var before = Counts.now(database, stack.vaultAuditLog());
        var outcome = load.atRate(RATE, Duration.ofSeconds(10));
        Thread.sleep(STATISTICS_ARE_LATE);
        var counts = Counts.now(database, stack.vaultAuditLog()).since(before);
        double requests = outcome.requests();
        report.heading("Counted by the servers");
        report.line(
                "%s, %d of them one after another: %.2f statements that decide or append, %.2f requests of Vault, %.2f commits of the whole database (the relays' among them) for each."
                        .formatted(
                                subject.name(),
                                outcome.requests(),
                                counts.statements() / requests,
                                counts.vaultRequests() / requests,
                                counts.commits() / requests));
    }
}
