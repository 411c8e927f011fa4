package io.strongroom.platform.data.idempotency;

/**
 * The key under which bodies are fingerprinted, from where the service keeps its secrets: without it a fingerprint would be a hash of
 * the values in a body, which somebody who reads the table could guess at.
 */
@FunctionalInterface
public interface FingerprintKey {

    /** At least 256 bits, the same for every replica. Asked for at each keyed request, so it is to be kept in memory. */
    byte[] bytes();
}
