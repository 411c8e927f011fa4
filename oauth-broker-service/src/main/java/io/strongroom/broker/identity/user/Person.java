package io.strongroom.broker.identity.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A user as others see them. */
public record Person(UUID id, String email, String name, List<String> roles, String status, Instant createdAt) {}
