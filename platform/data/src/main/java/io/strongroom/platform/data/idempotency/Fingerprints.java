package io.strongroom.platform.data.idempotency;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether two bodies are the same, byte for byte, without keeping either. */
final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final FingerprintKey key;

    Fingerprints(FingerprintKey key) {
        this.key = key;
    }

    byte[] of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
        }
    }
}
