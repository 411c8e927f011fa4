package io.strongroom.platform.servers.vault;

/** Where a Vault-compatible server is, and the token that may set it up. Not a record: it holds the token. */
public final class VaultAddress {
    private final String url;
    private final String rootToken;

    public VaultAddress(String url, String rootToken) {
        this.url = url;
        this.rootToken = rootToken;
    }

    /** Without a path, {@code http://127.0.0.1:8200}. */
    public String url() {
        return url;
    }

    public String rootToken() {
        return rootToken;
    }

    @Override
    public String toString() {
        return url;
    }
}
