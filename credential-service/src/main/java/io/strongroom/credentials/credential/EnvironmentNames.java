package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.util.Set;

/** Names of environments: they stand in paths as one segment, so that some characters of other names are not for them. */
public final class EnvironmentNames {

    private static final String UNROUTABLE = "/\\%;";
    private static final Set<String> DOTS = Set.of(".", "..");

    /** @throws ProblemException 422 with the pointer */
    public static void check(String pointer, String name) {
        Names.check(pointer, name);
        if (DOTS.contains(name) || name.chars().anyMatch(character -> UNROUTABLE.indexOf(character) >= 0)) {
            throw ProblemException.invalid(
                    pointer, "An environment's name has none of / \\ % ; and is not dots alone.");
        }
    }

    private EnvironmentNames() {}
}
