package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.api.Logical;
import io.github.jopenlibs.vault.response.VaultResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps each value as {@code {"v": "<text>"}} in a KV v1 mount, and asks with a token that reaches the one tenant only. */
final class VaultSecretStore implements SecretStore {

    private final VaultCalls calls;
    private final TenantTokens tokens;
    private final String mount;
    private final String letter;

    VaultSecretStore(VaultCalls calls, TenantTokens tokens, String mount, String letter) {
        this.calls = calls;
        this.tokens = tokens;
        this.mount = mount;
        this.letter = letter;
    }

    @Override
    public void write(UUID tenant, String path, SecretValue value) {
        if (value.storedBytes() > MAX_STORED_BYTES) {
            throw new IllegalArgumentException("A value has at most " + MAX_STORED_BYTES + " bytes as it is stored");
        }
        String at = at(tenant, path);
        as(tenant, "write", config -> new Logical(config).write(at, Map.of(KeptText.NAME, value.reveal())));
    }

    @Override
    public Optional<SecretValue> read(UUID tenant, String path) {
        String at = at(tenant, path);
        return KeptText.in(as(tenant, "read", config -> new Logical(config).read(at)))
                .map(SecretValue::of);
    }

    @Override
    public void destroy(UUID tenant, String path) {
        String at = at(tenant, path);
        as(tenant, "destroy", config -> new Logical(config).delete(at));
    }

    private <T extends VaultResponse> T as(UUID tenant, String operation, DriverCall<T> call) {
        String token = tokens.of(tenant);
        try {
            return calls.call(operation, token, call);
        } catch (VaultRefusal e) {
            // The server did nothing. A batch token ends with the server's key or clock: one new token decides.
            return calls.call(operation, tokens.afterRefusalOf(tenant, token), call);
        }
    }

    private String at(UUID tenant, String path) {
        return mount + "/t/" + tenant + "/" + letter + "/" + SecretPath.checked(path);
    }
}
