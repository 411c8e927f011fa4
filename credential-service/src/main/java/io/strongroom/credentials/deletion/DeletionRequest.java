package io.strongroom.credentials.deletion;

import org.jspecify.annotations.Nullable;

/**
 * Body of the request that schedules a deletion.
 *
 * @param graceDays whole days until the purge; where absent the usual ones, or as many as the projects and the tenant ask for at least
 */
record DeletionRequest(@Nullable Integer graceDays) {}
