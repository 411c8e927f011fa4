package io.strongroom.broker.identity.machine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A machine client as others see it. */
public record Machine(
        UUID id, String clientId, String name, List<String> scopes, Instant createdAt, boolean withdrawn) {

    public String status() {
        return withdrawn ? "withdrawn" : "active";
    }
}
