package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.CredentialDetail.FilledEnvironment;
import io.strongroom.credentials.credential.CredentialType;
import io.strongroom.credentials.credential.Status;
import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as the members of a project pick it.
 *
 * @param environments those that the project was granted; none where it is shared without grants
 */
record PickableCredential(
        UUID id,
        String name,
        CredentialType type,
        Person owner,
        List<GrantedEnvironment> environments,
        @Nullable Instant lastUsedAt,
        Status status) {

    record GrantedEnvironment(String name, List<String> keys) {}

    static PickableCredential of(CredentialRow row, List<FilledEnvironment> granted) {
        return new PickableCredential(
                row.id(),
                row.name(),
                row.type(),
                Person.unnamed(row.ownerId()),
                granted.stream()
                        .map(environment -> new GrantedEnvironment(environment.name(), environment.keys()))
                        .toList(),
                row.lastUsedAt(),
                row.status());
    }

    PickableCredential ownedBy(Person person) {
        return new PickableCredential(id, name, type, person, environments, lastUsedAt, status);
    }
}
