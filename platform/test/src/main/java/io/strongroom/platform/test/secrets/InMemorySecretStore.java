package io.strongroom.platform.test.secrets;

import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretValue;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets in a map; held to the same contract as the real one. */
public final class InMemorySecretStore implements SecretStore {

    private final Map<String, SecretValue> values = new ConcurrentHashMap<>();

    @Override
    public void write(UUID tenant, String path, SecretValue value) {
        if (value.storedBytes() > MAX_STORED_BYTES) {
            throw new IllegalArgumentException("Too large");
        }
        values.put(at(tenant, path), value);
    }

    @Override
    public Optional<SecretValue> read(UUID tenant, String path) {
        return Optional.ofNullable(values.get(at(tenant, path)));
    }

    @Override
    public void destroy(UUID tenant, String path) {
        values.remove(at(tenant, path));
    }

    private static String at(UUID tenant, String path) {
        if (!path.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*")) {
            throw new IllegalArgumentException("Not a path of the secret store");
        }
        return tenant + "/" + path;
    }
}
