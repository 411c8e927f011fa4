package io.strongroom.platform.servers;

@Containers
class HashiCorpVaultContainerTests extends VaultContainerContract {
    private static final int PORT = freePort();
    private static final SealedVault VAULT = new SealedVault(PORT);

    HashiCorpVaultContainerTests() {
        super(VAULT);
    }

    @Override
    ContainerServer start() {
        return run("hashicorp/vault:1.21", "VAULT_LOCAL_CONFIG", "/vault/file", ",\"disable_mlock\":true", PORT, VAULT);
    }
}
