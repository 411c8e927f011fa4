package io.strongroom.credentials.usage;

import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A usage as answers show it.
 *
 * @param createdBy the user or machine client that told it first
 */
record UsageView(String ref, @Nullable String label, Teller createdBy, Instant createdAt) {

    /** @param name null for machine clients, for who is unknown or erased, and while the directory is away */
    record Teller(UUID id, @Nullable String name) {}

    UsageView toldBy(Person person) {
        return new UsageView(ref, label, new Teller(person.id(), person.name()), createdAt);
    }
}
