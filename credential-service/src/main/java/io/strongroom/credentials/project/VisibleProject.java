package io.strongroom.credentials.project;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that the caller may see.
 *
 * @param role the caller's role in it; null for a tenant admin who is no member
 */
public record VisibleProject(UUID id, String name, @Nullable Role role) {

    /** Refuses with 403 unless the caller holds at least this role here. */
    public VisibleProject require(Role least) {
        if (!holds(least)) {
            throw ProblemException.of(
                    CommonError.FORBIDDEN, "This needs the role " + least.text() + " in the project.");
        }
        return this;
    }

    public boolean holds(Role least) {
        return role != null && role.atLeast(least);
    }
}
