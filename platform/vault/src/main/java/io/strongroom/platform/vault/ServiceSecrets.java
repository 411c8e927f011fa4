package io.strongroom.platform.vault;

import java.util.Optional;

/**
 * A service's own few secrets, such as signing keys and HMAC keys, under {@code s/<service>/<name>}. They belong to no tenant and no other service reaches
 * them.
 */
public interface ServiceSecrets {

    /**
     * @param name segments of letters, digits, {@code -} and {@code _}, joined by slashes
     * @throws SecretStoreUnavailable when the store did not answer
     */
    Optional<String> read(String name);

    /**
     * Writes or overwrites; who writes first among several replicas is for the caller to decide.
     *
     * @throws SecretStoreUnavailable when the store did not confirm
     */
    void write(String name, String value);
}
