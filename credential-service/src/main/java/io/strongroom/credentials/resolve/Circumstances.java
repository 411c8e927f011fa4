package io.strongroom.credentials.resolve;

import org.jspecify.annotations.Nullable;

/** What a worker said about its whole request. */
record Circumstances(@Nullable String run, @Nullable String reason, Purpose purpose) {}
