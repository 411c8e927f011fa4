package io.strongroom.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SilencedFailureTests {

    @Test
    void tellsWhereAFailureWasButNotWhatItSays() {
        Exception failure = new IllegalStateException("canary", new IllegalArgumentException("canary"));
        failure.addSuppressed(new IllegalStateException("canary"));

        StringWriter printed = new StringWriter();
        SilencedFailure.of(failure).printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString())
                .doesNotContain("canary")
                .contains(
                        "java.lang.IllegalStateException",
                        "java.lang.IllegalArgumentException",
                        "SilencedFailureTests");
    }

    @Test
    void endsWhereCausesGoInCircles() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(SilencedFailure.of(first)).hasMessageContaining("IllegalStateException");
    }
}
