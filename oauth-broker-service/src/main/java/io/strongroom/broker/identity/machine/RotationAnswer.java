package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.secret.ShownSecret;
import java.time.Instant;
import java.util.UUID;

/** The new secret of a client, shown this once. */
record RotationAnswer(UUID id, ShownSecret clientSecret, Instant previousExpiresAt) {

    static RotationAnswer of(RotatedSecret rotated) {
        return new RotationAnswer(
                rotated.secret().id(), ShownSecret.of(rotated.secret().secret()), rotated.previousEndsAt());
    }
}
