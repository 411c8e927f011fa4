package io.strongroom.broker.identity.authorization;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.strongroom.platform.vault.ServiceSecrets;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The signing keys in memory: read when first needed and every half minute, by one of those who ask, while the others go on. */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final KeyTable table;
    private final KeyRotation rotation;
    private final ServiceSecrets secrets;
    private final KeyProperties properties;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable KeyRing ring;

    SigningKeys(KeyTable table, KeyRotation rotation, ServiceSecrets secrets, KeyProperties properties, Clock clock) {
        this.table = table;
        this.rotation = rotation;
        this.secrets = secrets;
        this.properties = properties;
        this.clock = clock;
    }

    /** All that are published; the one that signs now brings its private half. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(ring().set());
    }

    /** Of several keys that would do, the one that signs now. */
    JWK signing(List<JWK> candidates) {
        return candidates.stream().filter(JWK::isPrivate).findFirst().orElseThrow();
    }

    private KeyRing ring() {
        KeyRing held = ring;
        if (held == null) {
            return first();
        }
        return isCurrent(held) || !loading.tryLock() ? held : reloaded(held);
    }

    private boolean isCurrent(KeyRing held) {
        Instant now = clock.instant();
        return now.isBefore(held.loadedAt().plus(properties.refresh())) && now.isBefore(held.nextFrom());
    }

    private KeyRing first() {
        loading.lock();
        try {
            KeyRing held = ring;
            return held == null ? load() : held;
        } finally {
            loading.unlock();
        }
    }

    /** While the database or Vault is away the keys of before go on: they are good for hours. */
    private KeyRing reloaded(KeyRing held) {
        try {
            return load();
        } catch (RuntimeException away) {
            LOG.warn("Signing keys cannot be read anew: {}", away.getClass().getSimpleName());
            KeyRing again = new KeyRing(clock.instant(), Instant.MAX, held.signing(), held.others());
            ring = again;
            return again;
        } finally {
            loading.unlock();
        }
    }

    private KeyRing load() {
        if (rotation.isDue(table.all())) {
            rotation.rotate();
        }
        List<SigningKey> keys = table.all();
        Instant now = clock.instant();
        SigningKey signing = keys.stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .reduce((before, after) -> after)
                .orElseThrow();
        Instant next = keys.stream()
                .map(SigningKey::activeFrom)
                .filter(from -> from.isAfter(now))
                .findFirst()
                .orElse(Instant.MAX);
        List<RSAKey> others = keys.stream()
                .filter(key -> !key.equals(signing))
                .map(SigningKey::publicKey)
                .toList();
        KeyRing loaded = new KeyRing(now, next, privateHalf(signing), others);
        ring = loaded;
        return loaded;
    }

    private RSAKey privateHalf(SigningKey key) {
        KeyRing held = ring;
        if (held != null && held.signing().getKeyID().equals(key.kid())) {
            return held.signing();
        }
        try {
            return RSAKey.parse(secrets.read(KeyRotation.secretName(key.kid()))
                    .orElseThrow(() -> ProblemException.of(
                            CommonError.SECRET_STORE_UNAVAILABLE, "The signing key is not where it should be.")));
        } catch (ParseException damaged) {
            throw new IllegalStateException("The signing key cannot be read", damaged);
        }
    }
}
