package io.strongroom.credentials.usage;

import java.util.UUID;

/** A credential in a project, where steps may use it. */
record UsagePlace(UUID project, UUID credential) {}
