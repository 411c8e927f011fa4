package io.strongroom.credentials.check;

import io.strongroom.credentials.check.HttpRecipe.Rule;
import io.strongroom.platform.outbound.Answer;
import io.strongroom.platform.outbound.Failure;
import io.strongroom.platform.outbound.Outcome;
import io.strongroom.platform.outbound.address.Refusal;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;

/**
 * What the outcome of a call means for the credential.
 *
 * @param rules of the recipe
 * @param anonymous whether nothing said who asks
 */
record Meaning(List<Rule> rules, boolean anonymous) {

    static final Meaning OF_A_PORT = new Meaning(List.of(), false);

    /** @throws ProblemException 503 when as many calls are under way as may be */
    TestResult of(Outcome outcome) {
        return switch (outcome) {
            case Answer answer -> answered(answer);
            case Outcome.Reached reached -> new TestResult(Result.OK, Advice.ANSWERS);
            case Outcome.Refused(Refusal reason) -> refused(reason);
            case Outcome.Failed(Failure reason) -> failed(reason);
        };
    }

    private TestResult answered(Answer answer) {
        String body = answer.text();
        return rules.stream()
                .filter(rule -> rule.fits(answer.status(), body))
                .findFirst()
                .map(rule -> ruled(rule, answer.status()))
                .orElseGet(() -> usual(answer.status()));
    }

    private TestResult ruled(Rule rule, int status) {
        String advice = rule.advice();
        return new TestResult(rule.result(), advice == null ? usually(rule.result(), status) : advice);
    }

    private String usually(Result result, int status) {
        return switch (result) {
            case OK -> anonymous ? Advice.ASKED_ANONYMOUSLY : Advice.TAKEN;
            case UNAUTHORISED -> Advice.unauthorised(status);
            case REFUSED_BY_POLICY -> Advice.redirected(status);
            case UNREACHABLE, NOT_TESTABLE -> Advice.answered(status);
        };
    }

    private TestResult usual(int status) {
        Result result = switch (status / 100) {
            case 2 -> Result.OK;
            case 3 -> Result.REFUSED_BY_POLICY;
            default -> status == 401 || status == 403 ? Result.UNAUTHORISED : Result.UNREACHABLE;
        };
        return new TestResult(result, usually(result, status));
    }

    private static TestResult refused(Refusal reason) {
        Result result = reason == Refusal.NOT_AN_ADDRESS ? Result.NOT_TESTABLE : Result.REFUSED_BY_POLICY;
        return new TestResult(result, Advice.refused(reason));
    }

    private static TestResult failed(Failure reason) {
        if (reason == Failure.BUSY) {
            throw ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, Advice.failed(reason))
                    .withHeader("Retry-After", "1");
        }
        return new TestResult(Result.UNREACHABLE, Advice.failed(reason));
    }
}
