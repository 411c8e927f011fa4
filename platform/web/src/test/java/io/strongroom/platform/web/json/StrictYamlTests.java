package io.strongroom.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictYamlTests {

    private static final StrictJson STRICT = new StrictJson(List.of());
    private static final String GOOD = """
            # A comment
            strongroom: 1
            credentials:
              - external_id: "clinic\\n"
                type: {kind: raw, 'a': [1, 2.5, true, ~]}
                text: |
                  two
                  lines
            """;

    private static String json(String yaml) {
        return STRICT.textOfYaml(yaml.getBytes(StandardCharsets.UTF_8), 100);
    }

    private static ProblemException refusal(String yaml) {
        return catchThrowableOfType(ProblemException.class, () -> json(yaml));
    }

    @Test
    void readsTheJsonThatYamlStandsFor() {
        assertThat(json(GOOD)).isEqualTo("""
                        {"strongroom":1,"credentials":[{"external_id":"clinic\\n","type":{"kind":"raw","a":[1,2.5,true,null]},"text":"two\\nlines\\n"}]}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1",
                "-0.5e3 | -0.5e3",
                "\"1\" | `\"1\"`",
                "007 | `\"007\"`",
                "0x1F | `\"0x1F\"`",
                "1.0.0 | `\"1.0.0\"`",
                "yes | `\"yes\"`",
                "off | `\"off\"`",
                "2099-01-01 | `\"2099-01-01\"`",
                "12:30:45 | `\"12:30:45\"`",
                "True | true",
                "NULL | null",
                "~ | null",
                "'null' | `\"null\"`",
                "<< | `\"<<\"`",
            })
    void takesForMoreThanTextOnlyWhatJsonKnows(String scalar, String json) {
        assertThat(json("a: " + scalar)).isEqualTo("{\"a\":" + json + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: &x secret | 1 | 4",
                "a: 1\\nb: *x | 2 | 4",
                "a: !!java.io.File secret | 1 | 4",
                "a: !secret {} | 1 | 4",
                "a: ! secret | 1 | 4",
                "!!map {a: 1} | 1 | 1",
                "a: secret\\na: 2 | 2 | 1",
                "{a: {b: 1, b: secret}} | 1 | 12",
                "a: 1\\n--- \\nb: secret | 2 | 1",
                "a: 1\\n  b: secret | 2 | 4",
                "a: [secret | 1 | 11",
                "a: \"secret | 1 | 11",
                "a: \"\\0\" | 1 | 4",
                "a: \"\\ud800\" | 1 | 4",
                "? [secret]\\n: 1 | 1 | 3",
                "a:\\n\\t- secret | 2 | 1",
                "a: @secret | 1 | 4",
                "`` | 1 | 1",
                "# secret | 1 | 1",
            })
    void saysWhereItEndsAndNeverWhatStandsThere(String written, int line, int column) {
        String yaml = written.replace("\\n", "\n").replace("\\t", "\t");

        ProblemException refusal = refusal(yaml);

        assertThat(refusal.code().code()).isEqualTo("malformed-yaml");
        assertThat(refusal.extensions()).containsEntry("line", line).containsEntry("column", column);
        assertThat(refusal.detail()).doesNotContain("secret");
    }

    @Test
    void refusesWhatIsNotUtf8OrNoCharacterOfYaml() {
        ProblemException notUtf8 = catchThrowableOfType(
                ProblemException.class, () -> STRICT.textOfYaml(new byte[] {'a', ':', ' ', (byte) 0xC3, '('}, 100));

        assertThat(notUtf8.code().code()).isEqualTo("malformed-yaml");
        assertThat(refusal("a: b\nc: \u0001").extensions()).containsEntry("line", 2);
    }

    @Test
    void refusesWhatIsTooDeepOrTooMuch() {
        assertThat(json("[".repeat(64) + "]".repeat(64))).startsWith("[[");
        assertThat(refusal("[".repeat(65)).code().code()).isEqualTo("payload-too-large");
        assertThat(refusal("{a: ".repeat(65)).code().code()).isEqualTo("payload-too-large");
        assertThat(refusal("[" + "1,".repeat(101) + "]").code().code()).isEqualTo("payload-too-large");
        assertThat(refusal("[".repeat(1 << 20)).code().code()).isEqualTo("payload-too-large");
    }

    @Test
    void whateverIsSentIsReadOrRefused() {
        var random = new Random(20_260_301);
        for (int n = 0; n < 20_000; n++) {
            var yaml = new StringBuilder(GOOD);
            for (int changes = random.nextInt(6); changes >= 0; changes--) {
                yaml.setCharAt(
                        random.nextInt(yaml.length()),
                        "\n\t -:?{}[],&*!|>'\"%@`#\\~0a\u0000\uD800\uFEFF".charAt(random.nextInt(29)));
            }
            Throwable failure = catchThrowable(() -> json(yaml.toString()));
            assertThat(failure == null || failure instanceof ProblemException)
                    .as("%s: %s", failure, yaml)
                    .isTrue();
        }
    }
}
