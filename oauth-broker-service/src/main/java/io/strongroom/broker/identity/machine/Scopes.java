package io.strongroom.broker.identity.machine;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a machine client may be allowed; each operation names the scope that it takes. */
final class Scopes {

    private static final Set<String> KNOWN =
            new TreeSet<>(Set.of("credentials:resolve", "usages:write", "schemas:write", "audit:read"));

    private Scopes() {}

    /** @throws ProblemException 422 when there is none, or one is not known */
    static List<String> check(List<String> scopes) {
        if (scopes.isEmpty()) {
            throw ProblemException.invalid("/scopes", "At least one scope is needed.");
        }
        for (int i = 0; i < scopes.size(); i++) {
            if (!KNOWN.contains(scopes.get(i))) {
                throw ProblemException.invalid("/scopes/" + i, "A scope is one of " + String.join(", ", KNOWN) + ".");
            }
        }
        return scopes.stream().distinct().sorted().toList();
    }
}
