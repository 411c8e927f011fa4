package io.strongroom.platform.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "DHIS2 play",
                "caf\u00e9",
                "\u5bc6\u7801",
                "\ud83d\ude00",
                "a/b",
                " a ",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "-"
            })
    void takesNamesOfAllScripts(String name) {
        assertThat(Names.check("/name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0\u2003",
                "\u200b",
                "\u2060\ufeff",
                "\u3164",
                "\u2800",
                "a\u0000",
                "a\nb",
                "a\tb",
                "\u007f",
                "\u0085",
                "a\u202eb",
                "a\u2066b\u2069",
                "\u200fa",
                "a\u2028b",
                "cafe\u0301",
                "\ud800",
                "\u0301",
            })
    void refusesNamesThatCannotBeSeenOrReadAsTheyStand(String name) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Names.check("/name", name))
                .satisfies(problem -> {
                    assertThat(problem.code().code()).isEqualTo("validation-failed");
                    assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/name");
                });
    }

    @Test
    void countsCharactersAndNotUnits() {
        String smiles = "\ud83d\ude00".repeat(255);

        assertThat(Names.check("/name", smiles)).isEqualTo(smiles);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Names.check("/name", smiles + "a"));
    }
}
