package io.strongroom.credentials.usage;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;

/**
 * What the platform calls a step of a workflow: the rest of the path, slashes included.
 *
 * @param text without the slash that divides it from the path before it
 */
record UsageRef(String text) {

    /**
     * From the rest of a path. This is a matter of the route and comes before any other check.
     *
     * @throws ProblemException 405 where there is none, 404 where it has an empty part
     */
    static UsageRef of(String rest) {
        if (rest.isEmpty()) {
            throw ProblemException.of(CommonError.METHOD_NOT_ALLOWED, "Name a usage after this path to change it.")
                    .withHeader("Allow", "GET");
        }
        if (rest.endsWith("/") || rest.contains("//")) {
            throw ProblemException.notFound();
        }
        return new UsageRef(rest.substring(1));
    }

    /** @throws ProblemException 422 unless it is 1–255 characters that can be read */
    UsageRef check() {
        Names.check("", text);
        return this;
    }
}
