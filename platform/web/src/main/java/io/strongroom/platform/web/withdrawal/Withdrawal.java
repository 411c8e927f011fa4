package io.strongroom.platform.web.withdrawal;

import java.time.Instant;
import java.util.UUID;

/**
 * Tokens of one user, client, API token or tenant are refused when they were issued at or before a moment.
 *
 * @param key {@code <tenant>/<user|client|apitoken|tenant>/<id>}
 */
record Withdrawal(String key, Instant notBefore) {

    static String key(UUID tenant, String kind, String id) {
        return tenant + "/" + kind + "/" + id;
    }
}
