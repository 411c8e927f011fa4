package io.strongroom.credentials.usage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which steps would break without a credential.
 *
 * @param usages the first of them, by project and ref
 * @param total how many there are
 */
public record UsageImpact(List<UsedBy> usages, long total) {

    public UsageImpact {
        usages = List.copyOf(usages);
    }

    /** A step that uses it. */
    public record UsedBy(UUID project, String ref, @Nullable String label) {}
}
