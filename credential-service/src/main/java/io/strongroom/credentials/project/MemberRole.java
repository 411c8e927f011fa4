package io.strongroom.credentials.project;

/** Body of the request that makes somebody a member or changes a member's role. */
record MemberRole(Role role) {}
