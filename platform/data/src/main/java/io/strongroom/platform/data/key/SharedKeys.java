package io.strongroom.platform.data.key;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys that all replicas of a service share, in a secret store and never in its database; the first replica that needs one makes it. */
public final class SharedKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Function<String, Optional<String>> stored;
    private final BiConsumer<String, String> store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /**
     * @param stored what the secret store holds under a name
     * @param store writes or overwrites it; never called by two replicas at once
     */
    public SharedKeys(
            Function<String, Optional<String>> stored,
            BiConsumer<String, String> store,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.store = store;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** 256 random bits under the name, the same for every replica and for good. Fails as the secret store does when it is away. */
    public byte[] key(String name) {
        return known.computeIfAbsent(name, this::readOrCreate).clone();
    }

    private byte[] readOrCreate(String name) {
        return read(name).orElseGet(() -> Objects.requireNonNull(transactions.execute(status -> createAlone(name))));
    }

    /** One replica at a time, and those who waited find what the first one wrote. */
    private byte[] createAlone(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(name)
                .query()
                .singleRow();
        return read(name).orElseGet(() -> create(name));
    }

    private Optional<byte[]> read(String name) {
        return stored.apply(name).map(Base64.getDecoder()::decode);
    }

    private byte[] create(String name) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        store.accept(name, Base64.getEncoder().encodeToString(key));
        return key;
    }
}
