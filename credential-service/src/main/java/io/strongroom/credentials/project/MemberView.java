package io.strongroom.credentials.project;

import java.time.Instant;

/** A member as answers show it. */
record MemberView(Person user, Role role, Instant addedAt) {}
