package io.strongroom.platform.data.ops;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param username role of the background work, {@code …_ops}
 * @param password password of that role
 * @param poolSize connections it may hold at once
 */
@ConfigurationProperties(prefix = "strongroom.ops", ignoreUnknownFields = false)
record OpsProperties(
        String username, String password, @DefaultValue("4") int poolSize) {

    /** Keeps the password out of any log of this record. */
    @Override
    public String toString() {
        return "OpsProperties[username=%s, poolSize=%d]".formatted(username, poolSize);
    }
}
