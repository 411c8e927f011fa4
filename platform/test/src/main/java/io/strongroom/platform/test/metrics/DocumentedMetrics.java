package io.strongroom.platform.test.metrics;

import io.strongroom.platform.test.files.Repository;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code docs/metrics.md}. */
public final class DocumentedMetrics {

    /** Appear with the first thing that they count, which a test may not have seen. */
    private static final Set<String> LATER = Set.of("jvm_gc_pause_seconds");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\| ([GCBSA]+) \\|");

    private DocumentedMetrics() {}

    /** @param service its letter: G, C, B, S or A */
    static Set<String> required(String service) {
        return named(service).stream().filter(name -> !LATER.contains(name)).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> named(String service) {
        return rows().stream()
                .filter(row -> row.group(2).contains(service))
                .map(row -> row.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All names of all services. */
    public static Set<String> all() {
        return rows().stream().map(row -> row.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<MatchResult> rows() {
        return ROW.matcher(Repository.text("docs/metrics.md")).results().toList();
    }
}
