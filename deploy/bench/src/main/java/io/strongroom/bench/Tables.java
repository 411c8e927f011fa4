package io.strongroom.bench;

import io.strongroom.bench.measure.CpuTimes;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rounds as tables. */
final class Tables {
    private static final Set<String> PIPELINE = Set.of("postgres", "kafka", "audit-service");

    private final Report report;
    private final Subjects subjects;
    private final Rounds rounds;

    Tables(Report report, Subjects subjects, Rounds rounds) {
        this.report = report;
        this.subjects = subjects;
        this.rounds = rounds;
    }

    void print() {
        report.heading("As fast as it can");
        report.line(
                "Closed loop; each subject once in each of %d rounds, the next one when nothing is left to relay. The ratio is that of credentials per second in the same round: median (least–most)."
                        .formatted(rounds.of(subjects.reference()).size()));
        report.line("");
        report.line("| | connections | credentials/s | ratio to the reference | to the limit | p50 ms | p99 ms |");
        report.line("|---|---|---|---|---|---|---|");
        rounds.subjects().forEach(subject -> report.line(row(subject)));
        report.heading("CPU for each request");
        report.line(
                "Milliseconds, the median round's; what is below 0.01 is left out. A request of 50 is one request. After the last answer the relay and the log go on until all events are stored: with that, PostgreSQL, Kafka and audit-service used what the third column says.");
        report.line("");
        report.line("| | CPU ms | in all | s until idle |");
        report.line("|---|---|---|---|");
        rounds.subjects().forEach(subject -> report.line(cpuRow(subject)));
    }

    private String row(Subject subject) {
        var middle = rounds.middle(subject);
        return "| %s | %d | %.0f | %s | %s | %.1f | %.1f |"
                .formatted(
                        subject.name(),
                        subject.connections(),
                        middle.perSecond(),
                        rounds.ratios(subject, subjects.reference()),
                        rounds.ratios(subject, subjects.limit()),
                        middle.outcome().percentile(50),
                        middle.outcome().percentile(99));
    }

    private String cpuRow(Subject subject) {
        var middle = rounds.middle(subject);
        return "| %s | %s | %s | %.0f |"
                .formatted(
                        subject.name(),
                        cpu(middle.cpu(), _ -> true),
                        cpu(middle.inAll(), PIPELINE::contains),
                        middle.left().toMillis() / 1e3);
    }

    private static String cpu(CpuTimes times, Predicate<String> shown) {
        return times.used().entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.01 && shown.test(entry.getKey()))
                .map(entry -> "%s %.2f".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
