package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.InitialSharing.GrantedEnvironment;
import io.strongroom.credentials.credential.InitialSharing.InitialShare;
import io.strongroom.platform.web.id.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A credential that is about to be made: it and its environments have ids, nothing of them is written. Holds secrets. */
final class CredentialDraft {

    private final UUID id = Ids.v7();
    private final NewCredential request;
    private final CheckedValues values;
    private final Map<String, UUID> environments = new LinkedHashMap<>();

    CredentialDraft(NewCredential request, CheckedValues values) {
        this.request = request;
        this.values = values;
        request.environments().keySet().forEach(name -> environments.put(name, Ids.v7()));
    }

    UUID id() {
        return id;
    }

    /** The first version of each environment that has values. */
    List<NewValues> firstValues() {
        return values.documents().entrySet().stream()
                .map(entry -> new NewValues(
                        environmentId(entry.getKey()),
                        1,
                        entry.getValue().document(),
                        entry.getValue().secretPaths()))
                .toList();
    }

    /** The credential with what is stored of its values. */
    Credential credential(UUID owner, List<StoredVersion> stored, Instant now) {
        Map<UUID, StoredVersion> byEnvironment =
                stored.stream().collect(Collectors.toMap(StoredVersion::environmentId, Function.identity()));
        var credential = new Credential(
                id, request.name(), values.type(), request.externalId(), request.accountOrDefault(), owner, now);
        environments.forEach((name, environmentId) -> {
            Environment environment = credential.declare(environmentId, name, now);
            StoredVersion version = byEnvironment.get(environmentId);
            if (version != null) {
                environment.fill(version, now);
            }
        });
        return credential;
    }

    /** What the project is to be granted. */
    InitialShare share(UUID project, List<String> names) {
        return new InitialShare(
                project,
                names.stream()
                        .distinct()
                        .map(name -> new GrantedEnvironment(environmentId(name), name))
                        .toList());
    }

    private UUID environmentId(String name) {
        return Objects.requireNonNull(environments.get(name));
    }
}
