package io.strongroom.credentials.deletion;

import java.time.Instant;

/** Answer to the request that schedules a deletion. */
record ScheduledDeletion(Instant purgeAt) {}
