package io.strongroom.broker.identity.tenant;

import java.time.Instant;
import java.util.UUID;

/** A tenant as others see it. */
public record TenantSummary(UUID id, String name, Instant createdAt) {}
