package io.strongroom.platform.test.metrics;

import io.strongroom.platform.test.http.Http;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service answers to Prometheus. */
public final class MetricsPage {

    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) \\S+");
    private static final Pattern LABEL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final String text;

    private MetricsPage(String text) {
        this.text = text;
    }

    /** The page of the service on this port of the loopback, after it has refused something at least once. */
    public static MetricsPage of(int port) {
        Http http = new Http("http://127.0.0.1:" + port);
        int refused = http.get("/api/v1/nothing").status();
        if (refused != 401) {
            throw new IllegalStateException("A request without a token was answered with " + refused);
        }
        return new MetricsPage(http.get("/actuator/prometheus").body());
    }

    /** What {@code docs/metrics.md} names for a service and is not there. @param service its letter: G, C, B, S or A */
    public Set<String> missing(String service) {
        Set<String> missing = new TreeSet<>(DocumentedMetrics.required(service));
        missing.removeAll(names());
        return missing;
    }

    /** What is there of the suite's own and {@code docs/metrics.md} does not name. */
    public Set<String> undocumented(String service) {
        Set<String> undocumented = new TreeSet<>(names());
        undocumented.removeIf(name -> !name.startsWith("strongroom_"));
        undocumented.removeAll(DocumentedMetrics.named(service));
        return undocumented;
    }

    /** Labels that tell who, whose or what; such a label would also make a series for each of them. */
    public List<String> tellingLabels() {
        return LABEL.matcher(text)
                .results()
                .filter(label -> ID.matcher(label.group(2)).find()
                        || MAIL.matcher(label.group(2)).find())
                .map(MatchResult::group)
                .toList();
    }

    private Set<String> names() {
        return TYPE.matcher(text)
                .results()
                .map(type -> type.group(1))
                // The highest value of a timer or a summary is a metric of its own.
                .map(name -> name.replaceFirst("_max$", ""))
                .flatMap(name -> name.equals("hikaricp_connections")
                        ? Stream.of(name, "hikaricp_connections_max")
                        : Stream.of(name))
                .collect(Collectors.toSet());
    }
}
