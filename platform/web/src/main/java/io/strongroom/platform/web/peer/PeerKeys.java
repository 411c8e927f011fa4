package io.strongroom.platform.web.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads Ed25519 keys from PEM files, RFC 7468. Failures name the file and never quote it. */
final class PeerKeys {

    private PeerKeys() {}

    static PrivateKey privateKey(Path file) {
        try {
            return keys().generatePrivate(new PKCS8EncodedKeySpec(der(file, "PRIVATE KEY")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("There is no Ed25519 private key (PKCS#8, PEM) in " + file);
        }
    }

    static PublicKey publicKey(Path file) {
        try {
            EncodedKeySpec spec = new X509EncodedKeySpec(der(file, "PUBLIC KEY"));
            return keys().generatePublic(spec);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("There is no Ed25519 public key (PEM) in " + file);
        }
    }

    private static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519");
    }

    private static byte[] der(Path file, String label) throws IOException {
        String pem = Files.readString(file);
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IOException("No " + label);
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }
}
