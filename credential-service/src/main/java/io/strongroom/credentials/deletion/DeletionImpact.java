package io.strongroom.credentials.deletion;

import io.strongroom.credentials.keychain.KeychainImpact.Leading;
import io.strongroom.credentials.usage.UsageImpact.UsedBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deletion of a credential would break.
 *
 * @param projects those that it is shared with, with the environments whose values they would get no more
 * @param usages the first hundred of the steps that use it there
 * @param usagesTotal how many there are
 * @param keychains the first hundred of those that lead to it there
 * @param keychainsTotal how many there are
 * @param lastUsedAt when a worker last had values of it
 */
record DeletionImpact(
        List<AffectedProject> projects,
        List<UsedBy> usages,
        long usagesTotal,
        List<Leading> keychains,
        long keychainsTotal,
        @Nullable Instant lastUsedAt,
        GraceDays graceDays) {

    /** A project that workers resolve it in. @param minimumGraceDays the days of grace that the project asks for */
    record AffectedProject(UUID id, String name, List<String> environments, int minimumGraceDays) {}

    /** What the owner may name, and what it is where none is named. */
    record GraceDays(int minimum, int usual, int maximum) {}
}
