package io.strongroom.credentials.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A living share as answers show it.
 *
 * @param environments those that are granted now
 * @param expiresAt end of the grants, which are all on the same terms
 * @param grants expired ones too
 * @param opens what the share makes possible; told to who has just made or changed it
 */
record ShareView(
        SharedWith project,
        List<String> environments,
        @Nullable Instant expiresAt,
        @Nullable String reason,
        Instant createdAt,
        List<GrantView> grants,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Opened opens) {

    /** The project at the other side. */
    record SharedWith(UUID id, String name) {}

    static ShareView of(SharedWith project, Instant createdAt, List<GrantView> grants) {
        return new ShareView(
                project,
                grants.stream()
                        .filter(grant -> grant.status() != GrantStatus.EXPIRED)
                        .map(GrantView::environment)
                        .toList(),
                grants.isEmpty() ? null : grants.getFirst().expiresAt(),
                grants.isEmpty() ? null : grants.getFirst().reason(),
                createdAt,
                grants,
                null);
    }

    Stream<UUID> people() {
        return grants.stream().map(grant -> grant.grantedBy().id());
    }

    ShareView named(Map<UUID, Person> people) {
        List<GrantView> named = grants.stream()
                .map(grant -> grant.by(
                        Objects.requireNonNull(people.get(grant.grantedBy().id()))))
                .toList();
        return new ShareView(project, environments, expiresAt, reason, createdAt, named, opens);
    }

    ShareView opening(Opened opened) {
        return new ShareView(project, environments, expiresAt, reason, createdAt, grants, opened);
    }
}
