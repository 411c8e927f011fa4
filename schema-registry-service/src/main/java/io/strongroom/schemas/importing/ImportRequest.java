package io.strongroom.schemas.importing;

import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.schemas.adaptor.AdaptorName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to import.
 *
 * @param packages 1 to {@value #MAX} names of npm packages
 */
record ImportRequest(List<String> packages) {

    static final int MAX = 200;

    /** @throws ProblemException 422 with a pointer for each name that is none, or stands twice */
    List<String> checked() {
        if (packages.isEmpty() || packages.size() > MAX) {
            throw ProblemException.invalid("/packages", "must name 1 to " + MAX + " packages");
        }
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < packages.size(); i++) {
            if (AdaptorName.ofPackage(packages.get(i)).isEmpty()) {
                errors.add(new FieldError("/packages/" + i, "must be the name of an npm package"));
            } else if (!seen.add(packages.get(i))) {
                errors.add(new FieldError("/packages/" + i, "stands twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return packages;
    }
}
