package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.secret.GeneratedSecret;
import java.util.UUID;

/** A client's new secret, on its way to the one answer that shows it. Not a record: it holds the secret. */
final class IssuedSecret {

    private final UUID id;
    private final GeneratedSecret secret;

    IssuedSecret(UUID id, GeneratedSecret secret) {
        this.id = id;
        this.secret = secret;
    }

    UUID id() {
        return id;
    }

    GeneratedSecret secret() {
        return secret;
    }
}
