package io.strongroom.broker.identity.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.broker.identity.secret.ShownSecret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A machine client in JSON; with a secret only in the answer that made it. */
record MachineAnswer(
        UUID id,
        String clientId,
        String name,
        List<String> scopes,
        String status,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Secret> secrets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ShownSecret clientSecret) {

    /** A secret that is good, without itself. */
    record Secret(UUID id, Instant createdAt, @Nullable Instant expiresAt) {}

    static MachineAnswer of(Machine client, List<ClientSecret> living) {
        List<Secret> secrets = living.stream()
                .map(secret -> new Secret(secret.getId(), secret.createdAt(), secret.expiresAt()))
                .toList();
        return with(client, secrets, null);
    }

    static MachineAnswer of(CreatedMachine created) {
        return with(created.client(), null, ShownSecret.of(created.secret().secret()));
    }

    private static MachineAnswer with(
            Machine client, @Nullable List<Secret> secrets, @Nullable ShownSecret clientSecret) {
        return new MachineAnswer(
                client.id(),
                client.clientId(),
                client.name(),
                client.scopes(),
                client.status(),
                client.createdAt(),
                secrets,
                clientSecret);
    }
}
