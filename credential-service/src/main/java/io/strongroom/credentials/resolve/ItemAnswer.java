package io.strongroom.credentials.resolve;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.strongroom.platform.web.problem.Problem;
import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What became of one item of a batch: values, a problem, or neither where its keychain led to no credential. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemAnswer(
        @Nullable String keychain,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String credential,
        @JsonUnwrapped @Nullable Resolved resolved,
        @Nullable Problem problem) {

    static ItemAnswer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Given(var item, var values) -> of(item, values, null);
            case Outcome.Denied(var item, var problem) -> of(item, null, problem);
            case Outcome.Nothing(var item) -> of(item, null, null);
        };
    }

    private static ItemAnswer of(Item item, @Nullable Resolved values, @Nullable ProblemException problem) {
        return new ItemAnswer(item.keychain(), item.credential(), values, problem == null ? null : Problem.of(problem));
    }
}
