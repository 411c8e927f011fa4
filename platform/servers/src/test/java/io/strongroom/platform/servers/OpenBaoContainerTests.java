package io.strongroom.platform.servers;

@Containers
class OpenBaoContainerTests extends VaultContainerContract {
    private static final int PORT = freePort();
    private static final SealedVault VAULT = new SealedVault(PORT);

    OpenBaoContainerTests() {
        super(VAULT);
    }

    @Override
    ContainerServer start() {
        return run("openbao/openbao:2.7.2", "BAO_LOCAL_CONFIG", "/openbao/file", "", PORT, VAULT);
    }
}
