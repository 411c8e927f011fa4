package io.strongroom.credentials.limit;

import java.util.UUID;

/** A tenant of the installation, as oauth-broker-service tells it. */
record KnownTenant(UUID id, String name) {}
