package io.strongroom.broker.identity.secret;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 random bits with a prefix that scanners of source code can search for, and a checksum so that a mistyped or made-up
 * one is refused without asking the database.
 *
 * <p>Not a record, so that it neither prints nor serialises its content.
 */
public final class GeneratedSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String content;

    private GeneratedSecret(String content) {
        this.content = content;
    }

    /** @param prefix ends with an underscore: {@code srt_} */
    public static GeneratedSecret create(String prefix) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String body = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new GeneratedSecret(body + Checksum.of(body));
    }

    /** Whether the text can be one that {@link #create} made. Says nothing about whether it is good. */
    public static boolean isWellFormed(String prefix, String text) {
        int body = text.length() - Checksum.LENGTH;
        return text.length() == prefix.length() + (BYTES * 4 + 2) / 3 + Checksum.LENGTH
                && text.startsWith(prefix)
                && text.substring(body).equals(Checksum.of(text.substring(0, body)));
    }

    /** The secret itself: for its one answer, never for a table or a log. */
    public String reveal() {
        return content;
    }

    public SecretHash hash() {
        return SecretHash.of(content);
    }

    @Override
    public String toString() {
        return "GeneratedSecret[redacted]";
    }
}
