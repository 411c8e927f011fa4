package io.strongroom.credentials.credential;

import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credential as answers show it: all about it but its values. */
public record CredentialDetail(
        UUID id,
        String name,
        CredentialType type,
        @Nullable String externalId,
        Account account,
        Person owner,
        Status status,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        List<FilledEnvironment> environments,
        List<SharedProject> projects,
        List<Use> usedBy) {

    /**
     * An environment of the credential.
     *
     * @param keys names of the values' top-level keys; empty while there are none
     * @param version of the values; 0 while there are none
     */
    public record FilledEnvironment(String name, List<String> keys, long version, Instant updatedAt) {}

    /** A project that it is shared with and that the reader may know of, with the names of the environments granted. */
    public record SharedProject(UUID id, String name, List<String> environments) {}

    /** A step of a workflow that uses it. */
    public record Use(UUID project, String ref) {}

    public CredentialDetail ownedBy(Person person) {
        return new CredentialDetail(
                id,
                name,
                type,
                externalId,
                account,
                person,
                status,
                version,
                createdAt,
                updatedAt,
                expiresAt,
                lastUsedAt,
                environments,
                projects,
                usedBy);
    }
}
