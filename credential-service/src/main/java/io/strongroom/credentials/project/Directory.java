package io.strongroom.credentials.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The people of the current tenant. */
public interface Directory {

    /** All the ids, those that are unknown and everybody while the directory is away without name and email. */
    Map<UUID, Person> people(Collection<UUID> ids);

    /**
     * Whether a user of that id is in the tenant.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 503 {@code dependency-unavailable} while the directory is away
     */
    boolean knows(UUID id);

    /**
     * Whether a user of that id is in the tenant and may sign in. What is known from before does not count.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 503 {@code dependency-unavailable} while the directory is away
     */
    Standing standing(UUID id);

    /** How somebody stands in the tenant. */
    enum Standing {
        ACTIVE,
        SUSPENDED,
        /** Gone, of another tenant, or nobody at all. */
        UNKNOWN
    }
}
