package io.strongroom.credentials.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.credentials.credential.ValueAction;
import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as answers show it: who made it, when, and what it did to which keys.
 *
 * @param restoredFrom number of the version that was put back; left out unless it was
 * @param keys all that it has; added, removed and changed are against the version before it
 */
record VersionView(
        long version,
        Instant createdAt,
        Author createdBy,
        ValueAction action,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long restoredFrom,
        List<String> keys,
        List<String> added,
        List<String> removed,
        List<String> changed) {

    /** @param name null for who is unknown or erased, and while the directory is away */
    record Author(UUID id, @Nullable String name) {}

    static VersionView of(VersionRow row, Person author) {
        return new VersionView(
                row.number(),
                row.createdAt(),
                new Author(author.id(), author.name()),
                row.action(),
                row.restoredFrom(),
                row.keys(),
                row.changes().added(),
                row.changes().removed(),
                row.changes().changed());
    }
}
