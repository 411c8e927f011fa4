package io.strongroom.platform.web.json;

import io.strongroom.platform.web.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** Values of a body that are kept as JSON until it is known whether they are strings, as those of merge patches. */
public final class JsonStrings {

    private JsonStrings() {}

    /** @throws ProblemException 422 with the pointer when it is something else, null included */
    public static String text(String pointer, JsonNode value) {
        if (!value.isString()) {
            throw ProblemException.invalid(pointer, "This must be a string.");
        }
        return value.stringValue();
    }
}
