package io.strongroom.broker.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * SHA-256 of a secret of at least 256 random bits. One round is enough: there is nothing to guess, and a slow hash would cost each
 * token request what it costs an attacker.
 */
public final class SecretHash {

    private final byte[] digest;

    private SecretHash(byte[] digest) {
        this.digest = digest;
    }

    public static SecretHash of(String secret) {
        try {
            return new SecretHash(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** From the bytes of a table. */
    public static SecretHash stored(byte[] digest) {
        return new SecretHash(digest.clone());
    }

    public byte[] bytes() {
        return digest.clone();
    }

    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** In constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretHash that && MessageDigest.isEqual(digest, that.digest);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(digest);
    }
}
