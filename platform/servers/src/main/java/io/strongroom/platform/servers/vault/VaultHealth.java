package io.strongroom.platform.servers.vault;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Whether a server is initialized, unsealed, active and set up so far that its root token works. A server that starts anew answers reads
 * a moment before it is active, and refuses writes until then; its health tells.
 */
final class VaultHealth {
    private static final int TIMEOUT_MILLIS = 1_000;

    private VaultHealth() {}

    static boolean accepts(VaultAddress address) {
        return answers(address, "auth/token/lookup-self") && answers(address, "sys/health");
    }

    private static boolean answers(VaultAddress address, String path) {
        try {
            var url = URI.create(address.url() + "/v1/" + path).toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setRequestProperty("X-Vault-Token", address.rootToken());
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
