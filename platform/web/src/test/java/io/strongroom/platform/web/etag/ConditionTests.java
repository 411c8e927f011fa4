package io.strongroom.platform.web.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTests {

    /** What is there is version 3; 0 stands for nothing. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '\'',
            value = {
                "-, -, 3, 428",
                "-, -, 0, 428",
                "'  ', -, 3, 428",
                "-, '\"3\"', 3, 428",
                "'\"3\"', -, 3, 200",
                "'\"2\"', -, 3, 412",
                "'\"2\", \"3\"', -, 3, 200",
                "*, -, 3, 200",
                "'W/\"3\"', -, 3, 412",
                "3, -, 3, 412",
                "'\"3\"', -, 0, 412",
                "*, -, 0, 412",
                "-, *, 0, 200",
                "-, ' * ', 0, 200",
                "-, *, 3, 412",
                "'\"3\"', *, 3, 412",
                "'\"3\"', *, 0, 412"
            })
    void aWriteNeedsTheVersionThatIsThereOrThatNothingIs(
            @Nullable String ifMatch, @Nullable String ifNoneMatch, long version, int status) {
        assertThat(status(() -> WriteCondition.required(ifMatch, ifNoneMatch)
                        .check(version == 0 ? OptionalLong.empty() : OptionalLong.of(version))))
                .isEqualTo(status);
    }

    @Test
    void makingSomethingNeedsThatNothingIsThere() {
        assertThat(status(() -> IfNoneMatch.required(null))).isEqualTo(428);
        assertThat(status(() -> IfNoneMatch.required("\"1\""))).isEqualTo(428);
        assertThat(status(() -> IfNoneMatch.required("*").check(true))).isEqualTo(412);
        assertThat(status(() -> IfNoneMatch.required("*").check(false))).isEqualTo(200);
    }

    private static int status(Runnable asked) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, asked::run);
        return problem == null ? 200 : problem.code().status().value();
    }
}
