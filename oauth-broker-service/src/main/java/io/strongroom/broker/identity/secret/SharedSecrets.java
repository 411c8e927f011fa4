package io.strongroom.broker.identity.secret;

import io.strongroom.platform.data.key.SharedKeys;
import io.strongroom.platform.vault.ServiceSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Keys that all replicas of this service share, in Vault. */
@Component
public class SharedSecrets {

    private final SharedKeys keys;

    SharedSecrets(ServiceSecrets secrets, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.keys = new SharedKeys(secrets::read, secrets::write, jdbc, transactions);
    }

    /**
     * 256 random bits under the name, the same for every replica and for good.
     *
     * @throws io.strongroom.platform.vault.SecretStoreUnavailable when Vault does not answer and this process has not read them yet
     */
    public byte[] key(String name) {
        return keys.key(name);
    }
}
