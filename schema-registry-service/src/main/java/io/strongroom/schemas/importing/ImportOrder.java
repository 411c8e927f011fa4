package io.strongroom.schemas.importing;

import java.time.Instant;
import java.util.UUID;

/**
 * An import as it was asked for.
 *
 * @param requestedBy id of the superuser
 */
record ImportOrder(UUID id, String requestedBy, Instant createdAt) {}
