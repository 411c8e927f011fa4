package io.strongroom.broker.identity.authorization;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys as they are at some moment: the one that signs, with its private half, and all that are published.
 *
 * @param loadedAt when it was read from the database
 * @param nextFrom when the next key's time comes; {@link Instant#MAX} while there is none
 */
record KeyRing(Instant loadedAt, Instant nextFrom, RSAKey signing, List<RSAKey> others) {

    KeyRing {
        others = List.copyOf(others);
    }

    /** Published keys, the signing one first; only that one can sign. */
    JWKSet set() {
        return new JWKSet(Stream.concat(Stream.of(signing), others.stream())
                .map(JWK.class::cast)
                .toList());
    }

    /** Keeps the private key out of any log of this record. */
    @Override
    public String toString() {
        return "KeyRing[" + signing.getKeyID() + "]";
    }
}
