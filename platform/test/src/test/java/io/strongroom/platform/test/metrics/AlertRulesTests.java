package io.strongroom.platform.test.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.files.Repository;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' own tests hold docs/metrics.md to what they tell; these hold the alerts to docs/metrics.md and to docs/operations.md. */
class AlertRulesTests {

    /** A name that is followed by labels, a range or an operator, and is no function or clause. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:up|[a-z]+(?:_[a-z0-9]+)+)\\b(?!\\s*\\()");

    /** Prometheus has it of every target. */
    private static final String UP = "up";

    private final List<JsonNode> rules = rules();

    @Test
    void eachMetricOfAnExpressionIsToldByAService() {
        Set<String> known = DocumentedMetrics.all();
        for (JsonNode rule : rules) {
            assertThat(metrics(rule))
                    .as("%s", rule.path("alert"))
                    .isNotEmpty()
                    .allMatch(name -> name.equals(UP)
                            || known.contains(name)
                            || known.contains(name.replaceFirst("_(count|sum|max)$", "")));
        }
    }

    @Test
    void eachExpressionClosesWhatItOpens() {
        assertThat(rules).allSatisfy(rule -> {
            String expression = expression(rule);
            for (String pair : List.of("()", "[]", "{}")) {
                assertThat(count(expression, pair.charAt(0))).isEqualTo(count(expression, pair.charAt(1)));
            }
        });
    }

    @Test
    void eachAlertIsExplainedWithTheExpressionThatItHas() {
        String operations = Repository.text("docs/operations.md");
        for (JsonNode rule : rules) {
            String name = rule.path("alert").asString();
            assertThat(operations).contains("### " + name + "\n").contains("`" + expression(rule) + "`");
            assertThat(rule.at("/annotations/runbook").asString())
                    .contains("docs/operations.md#" + name.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void nothingIsExplainedThatIsNoAlert() {
        Set<String> explained = Pattern.compile("(?m)^### (Strongroom\\w+)$")
                .matcher(Repository.text("docs/operations.md"))
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toSet());

        assertThat(rules)
                .extracting(rule -> rule.path("alert").asString())
                .containsExactlyInAnyOrderElementsOf(explained);
    }

    private static Set<String> metrics(JsonNode rule) {
        String bare = expression(rule).replaceAll("\\{[^}]*}", " ").replaceAll("(by|on) \\([a-z, ]*\\)", " ");
        return METRIC.matcher(bare).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String expression(JsonNode rule) {
        return rule.path("expr").asString().strip();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static List<JsonNode> rules() {
        Object file = new Yaml().load(Repository.text("deploy/alerts/strongroom.rules.yml"));
        JsonNode json = JsonMapper.shared().valueToTree(file);
        return json.at("/groups/0/rules").valueStream().toList();
    }
}
