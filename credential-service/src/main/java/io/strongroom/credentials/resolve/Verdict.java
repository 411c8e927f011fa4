package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.Objects;
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
        return decision == null
                ? new Refused(wanted, null, ProblemException.notFound())
                : Reasons.against(project, wanted, decision)
                        .<Verdict>map(problem -> new Refused(wanted, decision, problem))
                        .orElseGet(() -> new Allowed(wanted, decision, Objects.requireNonNull(decision.path())));
    }
}
