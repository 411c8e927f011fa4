package io.strongroom.platform.web.caller;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks for a fresh login, RFC 9470. Only for callers who may do the thing at all: others get their refusal first. */
@Component
public class StepUp {

    private final Clock clock;

    public StepUp(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException 401 {@code step-up-required} with the challenge when the login is older than 300 s */
    public void requireFresh(Caller caller) {
        if (!caller.isFresh(clock)) {
            throw ProblemException.of(CommonError.STEP_UP_REQUIRED, "Sign in again to do this.")
                    .withHeader(
                            "WWW-Authenticate",
                            "Bearer error=\"insufficient_user_authentication\","
                                    + " error_description=\"A login of the last 300 seconds is needed\", max_age=\"300\"");
        }
    }
}
