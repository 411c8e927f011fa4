package io.strongroom.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.strongroom.platform.outbound.address.AllowedHosts;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to an address, and is safe for the name. */
class TlsTests {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final AllowedHosts ALLOWED =
            AllowedHosts.of(List.of("server.example", "other.example", "127.0.0.1"));

    private static SSLContext certificates;
    private static HttpsServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        certificates = selfSigned(folder.resolve("keys.p12"), "server.example");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void isHeldToTheNameThatWasAskedFor() {
        assertThat(exchange("server.example", certificates))
                .isInstanceOfSatisfying(
                        Answer.class, answer -> assertThat(answer.status()).isEqualTo(204));
        assertThat(exchange("other.example", certificates)).isEqualTo(new Outcome.Failed(Failure.NO_TLS));
        assertThat(exchange("127.0.0.1", certificates)).isEqualTo(new Outcome.Failed(Failure.NO_TLS));
    }

    @Test
    void takesNoCertificateOfSomebodyUnknown() throws Exception {
        assertThat(exchange("server.example", SSLContext.getDefault())).isEqualTo(new Outcome.Failed(Failure.NO_TLS));
    }

    @Test
    void isTheSameForPorts() {
        assertThat(reach("server.example")).isEqualTo(new Outcome.Reached());
        assertThat(reach("other.example")).isEqualTo(new Outcome.Failed(Failure.NO_TLS));
    }

    private static Outcome exchange(String host, SSLContext trusted) {
        var request = OutboundRequest.of("GET", URI.create("https://" + host + ":" + port() + "/"));
        return guard(trusted).exchange(request, ALLOWED);
    }

    private static Outcome reach(String host) {
        return guard(certificates).reach(new PortRequest(host, port(), null, true, null), ALLOWED);
    }

    private static OutboundGuard guard(SSLContext trusted) {
        return Guards.with(name -> List.of(InetAddress.ofLiteral("127.0.0.1")), trusted, 8);
    }

    private static int port() {
        return server.getAddress().getPort();
    }

    private static SSLContext selfSigned(Path file, String name) throws Exception {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "test",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
