package io.strongroom.platform.test.peer;

import io.strongroom.platform.web.peer.ServiceIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Key files of all services, made anew for a JVM. */
public final class TestPeers {

    public static final List<String> SERVICES = List.of(
            "gateway", "credential-service", "oauth-broker-service", "schema-registry-service", "audit-service");

    private final Path directory;

    private TestPeers(Path directory) {
        this.directory = directory;
    }

    /** The keys that all tests of this JVM share. */
    public static TestPeers shared() {
        return Shared.PEERS;
    }

    public static TestPeers create() {
        try {
            TestPeers peers = new TestPeers(Files.createTempDirectory("peers"));
            peers.directory.toFile().deleteOnExit();
            for (String service : SERVICES) {
                peers.write(service);
            }
            return peers;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Path privateKey(String service) {
        return directory.resolve(service + ".key");
    }

    public Path publicKey(String service) {
        return directory.resolve(service + ".pub");
    }

    /** What a service needs to know itself and the others; addresses are added by whoever starts them. */
    public Map<String, String> properties(String service) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("strongroom.service.name", service);
        properties.put("strongroom.service.private-key", privateKey(service).toString());
        SERVICES.forEach(other -> properties.put(
                "strongroom.peers." + other + ".public-key", publicKey(other).toString()));
        return properties;
    }

    /** A header value: a call from one service to another. */
    public String bearer(String from, String to, UUID tenant) {
        return "Bearer " + identity(from, Clock.systemUTC()).token(to, tenant, null);
    }

    /** A service as it is at another time. */
    public ServiceIdentity identity(String service, Clock clock) {
        return ServiceIdentity.of(service, privateKey(service), clock);
    }

    private void write(String service) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            pem(privateKey(service), "PRIVATE KEY", pair.getPrivate().getEncoded());
            pem(publicKey(service), "PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void pem(Path file, String label, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(file, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
        file.toFile().deleteOnExit();
    }

    private static final class Shared {
        static final TestPeers PEERS = create();
    }
}
