package io.strongroom.credentials.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as answers show one; name and email are null for who is unknown or erased, and while the directory is away. */
public record Person(
        UUID id, @Nullable String name, @Nullable String email) {

    public static Person unnamed(UUID id) {
        return new Person(id, null, null);
    }
}
