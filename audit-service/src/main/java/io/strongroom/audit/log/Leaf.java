package io.strongroom.audit.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.databind.JsonNode;

/** A leaf of a tenant's tree: RFC 6962 section 2.1 over the canonical JSON of the event. */
public final class Leaf {

    private static final int LARGEST = 65_535;

    private Leaf() {}

    /**
     * SHA-256(0x00 ‖ RFC 8785(event)).
     *
     * @throws UnusableEventException where the event has no canonical form, or one that is too large for a leaf
     */
    public static byte[] hash(JsonNode event) throws UnusableEventException {
        byte[] canonical = CanonicalJson.of(event);
        if (canonical.length > LARGEST) {
            throw new UnusableEventException("it is larger than a leaf may be");
        }
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(canonical);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
