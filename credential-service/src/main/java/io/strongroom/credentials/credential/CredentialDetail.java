package io.strongroom.credentials.credential;

import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as answers show it: all about it but its values.
 *
 * @param purgeAt when it is destroyed; null where no deletion is scheduled
 */
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
        @Nullable Instant purgeAt,
        @Nullable Instant lastUsedAt,
        List<FilledEnvironment> environments,
        List<SharedProject> projects,
        List<Use> usedBy) {

    /**
     * An environment of the credential.
     *
     * @param keys names of the values' top-level keys; empty while there are none
     * @param keysExpected what the keys are to be, while there are no values
     * @param version of the values; 0 while there are none
     */
    public record FilledEnvironment(
            String name, List<String> keys, List<String> keysExpected, long version, Instant updatedAt) {}

    /** A project that it is shared with and that the reader may know of, with the names of the environments granted. */
    public record SharedProject(UUID id, String name, List<String> environments) {}

    /** A step of a workflow that uses it, in a project that the reader may know of. @param label what people call the step */
    public record Use(UUID project, String ref, @Nullable String label) {}

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
                purgeAt,
                lastUsedAt,
                environments,
                projects,
                usedBy);
    }
}
