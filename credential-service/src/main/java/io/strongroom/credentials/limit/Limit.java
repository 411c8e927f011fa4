package io.strongroom.credentials.limit;

import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is limited; each has the name that it has in JSON, and bounds that a limit itself keeps to. */
public enum Limit {
    CREDENTIALS("credentials", 0, 1_000_000_000),
    PROJECTS("projects", 0, 1_000_000_000),
    ENVIRONMENTS("environments_per_credential", 1, 1_000),
    /** At least 2: who was told of the current version a moment ago still finds it. */
    VERSIONS("versions_kept", 2, 1_000);

    private final String text;
    private final int least;
    private final int most;

    Limit(String text, int least, int most) {
        this.text = text;
        this.least = least;
        this.most = most;
    }

    String text() {
        return text;
    }

    boolean allows(int value) {
        return value >= least && value <= most;
    }

    String range() {
        return "between " + least + " and " + most;
    }

    /** @throws ProblemException 422 at its member of the body */
    void check(@Nullable Integer value) {
        if (value != null && !allows(value)) {
            throw ProblemException.invalid("/" + text, "This must be a whole number " + range() + ", or null.");
        }
    }

    /** What one of them is called. */
    String one() {
        return this == PROJECTS ? "project" : "credential";
    }
}
