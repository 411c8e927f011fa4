package io.strongroom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceKeysTests {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void thePublicKeyChecksWhatThePrivateOneSigns() throws Exception {
        var keys = new ServiceKeys(new StackFolder(folder).keys()).complete();
        var factory = KeyFactory.getInstance("Ed25519");
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(keys.privateKey(Service.AUDIT)))));
        signing.update(new byte[] {1, 2, 3});

        var checking = Signature.getInstance("Ed25519");
        checking.initVerify(factory.generatePublic(new X509EncodedKeySpec(decoded(keys.publicKey(Service.AUDIT)))));
        checking.update(new byte[] {1, 2, 3});

        assertThat(checking.verify(signing.sign())).isTrue();
    }

    @Test
    void onlyTheOwnerReadsPrivateKeys() throws IOException {
        var keys = new ServiceKeys(new StackFolder(folder).keys()).complete();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.privateKey(Service.GATEWAY))))
                .isEqualTo("rw-------");
    }

    @Test
    void theNextStartTakesTheSameKeys() throws IOException {
        var first = Files.readString(
                new ServiceKeys(new StackFolder(folder).keys()).complete().privateKey(Service.BROKER));

        var second = Files.readString(
                new ServiceKeys(new StackFolder(folder).keys()).complete().privateKey(Service.BROKER));

        assertThat(second).isEqualTo(first);
    }

    private static byte[] decoded(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
