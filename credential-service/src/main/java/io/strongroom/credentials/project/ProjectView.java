package io.strongroom.credentials.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as answers show it.
 *
 * @param role the caller's in it; null for a tenant admin who is no member
 * @param minimumGraceDays days that a credential which is shared with it can still be had back after its deletion
 */
record ProjectView(
        UUID id,
        String name,
        @Nullable Role role,
        int minimumGraceDays,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ProjectView of(Project project, @Nullable Role role) {
        return new ProjectView(
                project.id(),
                project.name(),
                role,
                project.terms().minimumGraceDays(),
                project.version(),
                project.createdAt(),
                project.updatedAt());
    }
}
