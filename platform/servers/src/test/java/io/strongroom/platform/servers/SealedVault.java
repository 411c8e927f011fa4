package io.strongroom.platform.servers;

import io.strongroom.platform.servers.process.Waiting;
import io.strongroom.platform.servers.vault.VaultAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A Vault that neither initializes nor unseals itself, HashiCorp's among them: both are done over its API. */
final class SealedVault {
    private final String url;
    private @Nullable String unsealKey;
    private String rootToken = "";

    SealedVault(int port) {
        this.url = "http://127.0.0.1:" + port;
    }

    VaultAddress address() {
        return new VaultAddress(url, rootToken);
    }

    /** Until it is active. */
    void open() {
        if (!Waiting.until(Duration.ofMinutes(1), this::opened)) {
            throw new IllegalStateException(url + " stays sealed");
        }
    }

    private boolean opened() {
        try {
            var key = unsealKey == null ? initialize() : unsealKey;
            unsealKey = key;
            VaultContract.send(address(), "PUT", "sys/unseal", "{\"key\":\"" + key + "\"}");
            return !VaultContract.send(address(), "GET", "auth/token/lookup-self", "")
                    .isEmpty();
        } catch (Exception _) {
            return false;
        }
    }

    private String initialize() throws Exception {
        var answer = VaultContract.send(address(), "PUT", "sys/init", "{\"secret_shares\":1,\"secret_threshold\":1}");
        rootToken = member(answer, "root_token\":\"");
        return member(answer, "keys_base64\":[\"");
    }

    private static String member(String json, String before) {
        var from = json.indexOf(before) + before.length();
        return json.substring(from, json.indexOf('"', from));
    }
}
