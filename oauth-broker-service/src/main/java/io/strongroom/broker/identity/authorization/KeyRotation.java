package io.strongroom.broker.identity.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.strongroom.platform.vault.ServiceSecrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes signing keys in time, one replica at a time, and removes those that nothing needs any more.
 *
 * <p>A key's life: made and published; {@code published-ahead} later it signs; when the next one signs it is retired; {@code
 * published-after} later it is removed, and overwritten in Vault.
 */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int BITS = 2048;
    private static final String NO_KEY = "removed";

    private final KeyTable table;
    private final ServiceSecrets secrets;
    private final KeyProperties properties;
    private final Clock clock;

    KeyRotation(KeyTable table, ServiceSecrets secrets, KeyProperties properties, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether there is something for {@link #rotate} to do. */
    boolean isDue(List<SigningKey> keys) {
        return needsNext(keys) || !removable(keys).isEmpty();
    }

    @Transactional
    void rotate() {
        table.lock();
        List<SigningKey> keys = table.all();
        if (needsNext(keys)) {
            Instant now = clock.instant();
            add(keys.isEmpty() ? now : now.plus(properties.publishedAhead()), now);
        }
        removable(keys).forEach(this::remove);
    }

    private boolean needsNext(List<SigningKey> keys) {
        Instant soon = clock.instant().plus(properties.publishedAhead());
        return keys.isEmpty()
                || !keys.getLast().activeFrom().plus(properties.rotation()).isAfter(soon);
    }

    private List<SigningKey> removable(List<SigningKey> keys) {
        Instant longAgo = clock.instant().minus(properties.publishedAfter());
        long retired = keys.stream()
                .skip(1)
                .takeWhile(next -> next.activeFrom().isBefore(longAgo))
                .count();
        return keys.subList(0, (int) retired);
    }

    private void add(Instant activeFrom, Instant now) {
        RSAKey key = generate();
        secrets.write(secretName(key.getKeyID()), key.toJSONString());
        table.add(new SigningKey(key.toPublicJWK(), activeFrom), now);
        LOG.info("Signing key {} was made, it signs from {}", key.getKeyID(), activeFrom);
    }

    private void remove(SigningKey key) {
        table.remove(key);
        secrets.write(secretName(key.kid()), NO_KEY);
        LOG.info("Signing key {} was removed", key.kid());
    }

    static String secretName(String kid) {
        return "signing-keys/" + kid;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java makes RSA keys", impossible);
        }
    }
}
