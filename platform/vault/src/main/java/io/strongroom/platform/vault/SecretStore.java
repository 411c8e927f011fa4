package io.strongroom.platform.vault;

import java.util.Optional;
import java.util.UUID;

/**
 * Where secrets live. Each tenant has a place of its own, {@code t/<tenant>/<letter>/}, that no other tenant's token reaches; paths are relative to it.
 *
 * <p>Every path is written once and named by the database, so that the store needs no versions. A path is segments of letters, digits, {@code -} and
 * {@code _}, joined by slashes; anything else is a fault of the program and throws {@link IllegalArgumentException}.
 */
public interface SecretStore {

    /** Bytes that {@link SecretValue#storedBytes()} may have. */
    int MAX_STORED_BYTES = 768 * 1024;

    /**
     * Keeps the value under the path, durably when this returns.
     *
     * @throws SecretStoreUnavailable when the store did not confirm; the value may or may not be there
     */
    void write(UUID tenant, String path, SecretValue value);

    /**
     * What the path holds, nothing if it holds nothing.
     *
     * @throws SecretStoreUnavailable when the store did not answer
     */
    Optional<SecretValue> read(UUID tenant, String path);

    /**
     * Destroys what the path holds; a path that holds nothing is fine.
     *
     * @throws SecretStoreUnavailable when the store did not confirm
     */
    void destroy(UUID tenant, String path);
}
