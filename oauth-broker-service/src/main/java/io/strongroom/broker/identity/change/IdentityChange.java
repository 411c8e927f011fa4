package io.strongroom.broker.identity.change;

import java.time.Instant;
import java.util.UUID;

/** A withdrawal on its way: tokens of the subject that were issued until {@code notBefore} are refused. */
record IdentityChange(UUID tenant, UUID id, String kind, UUID subject, Instant notBefore) {

    /** {@code <tenant>/<kind>/<id>}, the key of the topic. */
    String key() {
        return tenant + "/" + kind + "/" + subject;
    }
}
