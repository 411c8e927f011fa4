package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.ServerFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Ed25519 key pair of each service, made at the first start. */
record ServiceKeys(ServerFolder folder) {
    private static final int LINE = 64;

    /** Makes those that are missing; before anybody asks for one. */
    ServiceKeys complete() {
        for (var service : Service.values()) {
            if (!Files.exists(publicKey(service))) {
                make(service);
            }
        }
        return this;
    }

    /** PKCS#8, PEM, mode 0600. */
    Path privateKey(Service service) {
        return folder.data().resolve(service.folder() + ".key");
    }

    /** SubjectPublicKeyInfo, PEM; written after the private key, and so the sign of a whole pair. */
    Path publicKey(Service service) {
        return folder.data().resolve(service.folder() + ".pub");
    }

    private void make(Service service) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            folder.create();
            write(service.folder() + ".key", "PRIVATE KEY", pair.getPrivate());
            write(service.folder() + ".pub", "PUBLIC KEY", pair.getPublic());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String name, String kind, Key key) {
        var text = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key.getEncoded());
        var pem = "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, text);
        folder.writePrivately(name, pem.getBytes(StandardCharsets.US_ASCII));
    }
}
