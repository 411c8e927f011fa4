package io.strongroom.platform.vault;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.vaultsetup.ServiceLoginFiles;
import io.strongroom.vaultsetup.VaultSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The real server of this JVM, set up once by the very files that an installation uses. */
final class RealVault {

    static final URI ADDRESS = URI.create(TestServers.vault().address().url());
    static final String ROOT_TOKEN = TestServers.vault().address().rootToken();
    static final String MOUNT = "platform-vault-tests";

    private static final Map<String, ServiceLoginFiles> LOGINS = VaultSetup.apply(ADDRESS, ROOT_TOKEN, MOUNT, folder());

    private RealVault() {}

    static ServiceLoginFiles login(String service) {
        return Objects.requireNonNull(LOGINS.get(service));
    }

    /** Asks the server itself, past everything that is tested. */
    static HttpResponse<String> ask(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(ADDRESS + "/v1/" + path))
                            .header("X-Vault-Token", token)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("vault-logins");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
