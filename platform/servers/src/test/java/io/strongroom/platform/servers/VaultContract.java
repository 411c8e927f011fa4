package io.strongroom.platform.servers;

import io.strongroom.platform.servers.vault.VaultAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How the contract reads and writes a Vault: a KV v1 mount. */
final class VaultContract {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private VaultContract() {}

    static void write(VaultAddress address, String text) throws Exception {
        if (!send(address, "GET", "sys/mounts", "").contains("\"contract/\"")) {
            send(address, "POST", "sys/mounts/contract", "{\"type\":\"kv\",\"options\":{\"version\":\"1\"}}");
        }
        send(address, "PUT", "contract/kept", "{\"v\":\"" + text + "\"}");
    }

    static String read(VaultAddress address) throws Exception {
        return send(address, "GET", "contract/kept", "")
                .replaceFirst(".*\"v\":\"([^\"]*)\".*", "$1")
                .strip();
    }

    static String send(VaultAddress address, String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address.url() + "/v1/" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("X-Vault-Token", address.rootToken())
                .timeout(Duration.ofSeconds(2))
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
