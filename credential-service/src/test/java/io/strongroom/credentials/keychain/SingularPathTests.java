package io.strongroom.credentials.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9535, section 2.3.5.1, and what PostgreSQL is given of it. */
class SingularPathTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$|strict $",
                "$.patient.site|strict $.\"patient\".\"site\"",
                "$._a1.ünï|strict $.\"_a1\".\"ünï\"",
                "$['a b'][\"c.d\"]|strict $.\"a b\".\"c.d\"",
                "$['']|strict $.\"\"",
                "$[0][12]|strict $[0][12]",
                "$[-1]|strict $[last - 0]",
                "$[-3]|strict $[last - 2]",
                "$[9007199254740991]|strict $[1000000]",
                "$[-9007199254740991]|strict $[last - 999999]",
                "$ .a\t['b'] [0]|strict $.\"a\".\"b\"[0]",
                "$['it\\'s']|strict $.\"it's\"",
                "$['\"']|strict $.\"\\u0022\"",
                "$[\"'\"]|strict $.\"'\"",
                "$[\"\\\"\"]|strict $.\"\\u0022\"",
                "$['\\\\\\/']|strict $.\"\\u005c/\"",
                "$['\\n\\u00e9\\u0041']|strict $.\"\\u000aéA\"",
                "$['\\uD83D\\uDE00']|strict $.\"😀\"",
                "$.😀|strict $.\"😀\"",
            })
    void isOneForPostgres(String path, String query) {
        assertThat(SingularPath.parse("/path", path).query()).isEqualTo(query);
        assertThat(SingularPath.parse("/path", path).text()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@.a",
                " $",
                "$ ",
                "$.",
                "$..a",
                "$.*",
                "$[*]",
                "$[]",
                "$[0:1]",
                "$[0,1]",
                "$['a','b']",
                "$[?@.a]",
                "$[ 0]",
                "$[0 ]",
                "$[ 'a']",
                "$[01]",
                "$[-0]",
                "$[-]",
                "$[+1]",
                "$[1.0]",
                "$[1e2]",
                "$[9007199254740992]",
                "$[99999999999999999999]",
                "$.1a",
                "$.a-b",
                "$.a b",
                "$['a",
                "$['a]",
                "$['a'",
                "$[\"a']",
                "$[a]",
                "$a",
                "$['\\x']",
                "$['\\\"']",
                "$[\"\\'\"]",
                "$['\\u12']",
                "$['\\u0000']",
                "$['\\uD83D']",
                "$['\\uDE00']",
                "$['\\uD83D\\u0041']",
                "$['\\",
                "$['\n']",
                "length($)",
                "$.a.length()",
                "$[١]",
                "$['\\u١١١١']"
            })
    void isRefusedWhereItIsNoSingularQuery(String path) {
        assertThat(refusal(path)).isNotNull();
    }

    @Test
    void saysWhereItIsWrong() {
        assertThat(refusal("$.patient..site"))
                .isEqualTo(
                        "A name after a dot begins with a letter or _; others are written as ['name'], at character 11 of the path.");
        assertThat(refusal("$['😀'][*]")).endsWith("at character 8 of the path.");
        assertThat(refusal("$['a'")).endsWith("at the end of the path.");
    }

    @Test
    void hasABound() {
        assertThat(SingularPath.parse("/path", "$." + "ä".repeat(1_022)).query())
                .hasSize(1_033);

        assertThat(refusal("$." + "ä".repeat(1_023))).contains("1,024");
    }

    private static String refusal(String path) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> SingularPath.parse("/path", path));
        FieldError error = refused.errors().getFirst();
        assertThat(error.pointer()).isEqualTo("/path");
        return error.message();
    }
}
