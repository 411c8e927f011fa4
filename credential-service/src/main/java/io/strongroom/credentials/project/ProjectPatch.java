package io.strongroom.credentials.project;

import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Merge patch (RFC 7396) of a project.
 *
 * @param name Java's null where the patch does not speak of it; JSON's null would remove it, which a name does not allow
 */
record ProjectPatch(@Nullable JsonNode name) {

    ProjectPatch {
        if (name != null && !name.isString()) {
            throw ProblemException.invalid("/name", "This must be a string.");
        }
        if (name != null) {
            Names.check("/name", name.stringValue());
        }
    }

    String nameOr(String current) {
        return name == null ? current : name.stringValue();
    }
}
