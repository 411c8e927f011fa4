package io.strongroom.schemas.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A SHA-512 hash as Subresource Integrity writes it (W3C SRI, section 3.5), by which npm lets tarballs be verified.
 *
 * @param text {@code sha512-} and base64
 */
record Integrity(String text) {

    private static final String PREFIX = "sha512-";
    private static final int BYTES = 64;

    /** Finds the SHA-512 hash among the hashes of a list; empty if there is none. */
    static Optional<Integrity> parse(String list) {
        return Arrays.stream(list.trim().split("\\s+", -1))
                .map(hash -> hash.replaceFirst("\\?.*$", ""))
                .filter(hash -> hash.startsWith(PREFIX) && decoded(hash).length == BYTES)
                .map(Integrity::new)
                .findFirst();
    }

    /** Whether the file is the one that was meant. */
    boolean matches(Path file) throws IOException {
        return MessageDigest.isEqual(decoded(text), digest(file));
    }

    private static byte[] decoded(String hash) {
        try {
            return Base64.getDecoder().decode(hash.substring(PREFIX.length()));
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private static byte[] digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
