package io.strongroom.credentials.limit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits that a tenant has of its own; null where the instance's holds. They are the body of a request too. */
record OwnLimits(
        @Nullable Integer credentials,
        @Nullable Integer projects,
        @Nullable Integer environmentsPerCredential,
        @Nullable Integer versionsKept) {

    static final OwnLimits NONE = new OwnLimits(null, null, null, null);

    OwnLimits {
        Limit.CREDENTIALS.check(credentials);
        Limit.PROJECTS.check(projects);
        Limit.ENVIRONMENTS.check(environmentsPerCredential);
        Limit.VERSIONS.check(versionsKept);
    }

    @Nullable
    Integer of(Limit limit) {
        return switch (limit) {
            case CREDENTIALS -> credentials;
            case PROJECTS -> projects;
            case ENVIRONMENTS -> environmentsPerCredential;
            case VERSIONS -> versionsKept;
        };
    }

    List<Limit> differencesFrom(OwnLimits other) {
        return Arrays.stream(Limit.values())
                .filter(limit -> !Objects.equals(of(limit), other.of(limit)))
                .toList();
    }
}
