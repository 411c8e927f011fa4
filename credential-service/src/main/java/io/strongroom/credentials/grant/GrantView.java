package io.strongroom.credentials.grant;

import io.strongroom.credentials.project.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A grant as answers show it: what it is for, who gave it, when, until when and why. */
record GrantView(
        String environment,
        GrantStatus status,
        Person grantedBy,
        Instant grantedAt,
        @Nullable Instant expiresAt,
        @Nullable String reason) {

    GrantView by(Person person) {
        return new GrantView(environment, status, person, grantedAt, expiresAt, reason);
    }
}
