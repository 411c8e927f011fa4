package io.strongroom.platform.servers.vault;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a server is initialized, unsealed, active and set up so far that its root token works. */
final class VaultHealth {
    private static final int TIMEOUT_MILLIS = 1_000;

    private VaultHealth() {}

    static boolean accepts(VaultAddress address) {
        try {
            var url = URI.create(address.url() + "/v1/auth/token/lookup-self").toURL();
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
