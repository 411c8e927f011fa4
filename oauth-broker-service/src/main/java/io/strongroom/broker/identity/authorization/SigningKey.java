package io.strongroom.broker.identity.authorization;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/**
 * A key that signs the suite's tokens, without its private half, which is in Vault.
 *
 * @param activeFrom from when on it signs, until the next one's time comes; it is published from the beginning
 */
record SigningKey(RSAKey publicKey, Instant activeFrom) {

    String kid() {
        return publicKey.getKeyID();
    }
}
