package io.strongroom.platform.test.secrets;

import io.strongroom.platform.vault.SecretStore;
import java.util.UUID;

class InMemorySecretStoreTests implements SecretStoreContract {

    private final SecretStore store = new InMemorySecretStore();
    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Override
    public SecretStore store() {
        return store;
    }

    @Override
    public UUID tenant() {
        return tenant;
    }

    @Override
    public UUID other() {
        return other;
    }
}
