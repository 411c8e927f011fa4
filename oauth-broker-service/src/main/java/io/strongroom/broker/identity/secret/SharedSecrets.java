package io.strongroom.broker.identity.secret;

import io.strongroom.platform.vault.ServiceSecrets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys that all replicas of this service share. They are in Vault; the first replica that needs one makes it. */
@Component
public class SharedSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServiceSecrets secrets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    SharedSecrets(ServiceSecrets secrets, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * 256 random bits under the name, the same for every replica and for good.
     *
     * @throws io.strongroom.platform.vault.SecretStoreUnavailable when Vault does not answer and this process has not read them yet
     */
    public byte[] key(String name) {
        return known.computeIfAbsent(name, this::readOrCreate).clone();
    }

    private byte[] readOrCreate(String name) {
        return secrets.read(name)
                .map(Base64.getDecoder()::decode)
                .orElseGet(() -> transactions.execute(status -> createAlone(name)));
    }

    /** One replica at a time, and those who waited find what the first one wrote. */
    private byte[] createAlone(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(name)
                .query()
                .singleRow();
        return secrets.read(name).map(Base64.getDecoder()::decode).orElseGet(() -> create(name));
    }

    private byte[] create(String name) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        secrets.write(name, Base64.getEncoder().encodeToString(key));
        return key;
    }
}
