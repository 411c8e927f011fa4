package io.strongroom.credentials.project;

import io.strongroom.platform.web.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** Whole days between a deletion and what it destroys. */
public final class GraceDays {

    public static final int MOST = 90;

    private GraceDays() {}

    /**
     * A minimum as a merge patch has it; null asks for none.
     *
     * @throws ProblemException 422 with the pointer
     */
    public static int parse(String pointer, JsonNode value) {
        if (value.isNull()) {
            return 0;
        }
        if (!value.isInt() || value.intValue() < 0 || value.intValue() > MOST) {
            throw ProblemException.invalid(pointer, "This must be a whole number of days from 0 to " + MOST + ".");
        }
        return value.intValue();
    }
}
