package io.strongroom.credentials.resolve;

import io.strongroom.credentials.value.ValueError;
import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an item may be given, from what the database says about it. */
sealed interface Verdict {

    /** May be given: its values lie at the path. */
    record Allowed(Wanted wanted, Decision decision, String path) implements Verdict {}

    /** May not be given. @param decision null where the project knows nothing of the credential */
    record Refused(Wanted wanted, @Nullable Decision decision, ProblemException problem) implements Verdict {

        /** A text that is no id tells nothing of anybody's intent. */
        boolean isRecorded() {
            return wanted.idOrNone() != null;
        }
    }

    static Verdict of(UUID project, Wanted wanted, @Nullable Decision decision) {
        if (decision == null) {
            return new Refused(wanted, null, ProblemException.notFound());
        }
        String environment = "environment '" + wanted.environment() + "'";
        if (decision.grantId() == null) {
            String detail = "Project " + project + " has no grant for " + environment + " of this credential.";
            return refused(wanted, decision, ResolveError.GRANT_MISSING, detail);
        }
        if (decision.expired()) {
            return refused(wanted, decision, ResolveError.CREDENTIAL_EXPIRED, "The credential has expired.");
        }
        if (decision.path() == null) {
            return refused(
                    wanted,
                    decision,
                    ValueError.ENVIRONMENT_NOT_FILLED,
                    "There are no values for " + environment + " yet.");
        }
        return new Allowed(wanted, decision, decision.path());
    }

    private static Verdict refused(Wanted wanted, Decision decision, ErrorCode code, String detail) {
        return new Refused(wanted, decision, ProblemException.of(code, detail));
    }
}
