package io.strongroom.platform.servers;

import io.strongroom.platform.servers.process.Ports;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The Vault contract on a vendor's image: raft on the container's disk. */
abstract class VaultContainerContract extends ServerContract<ContainerServer> {
    private static final int PORT = 8200;
    private static final String CONFIGURATION = """
            {"storage":{"raft":{"path":"%s","node_id":"n1","performance_multiplier":1}},
             "listener":{"tcp":{"address":"0.0.0.0:8200","tls_disable":true}},
             "api_addr":"http://127.0.0.1:8200","cluster_addr":"http://127.0.0.1:8201"%s}""";

    private final SealedVault vault;

    VaultContainerContract(SealedVault vault) {
        this.vault = vault;
    }

    static ContainerServer run(String image, String variable, String folder, String more, int port, SealedVault vault) {
        var container = new GenericContainer<>(image)
                .withEnv(variable, CONFIGURATION.formatted(folder, more))
                .withCommand("server")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forListeningPort());
        return ContainerServer.start("vault", container, port, PORT, vault::open);
    }

    static int freePort() {
        return Ports.free();
    }

    @Override
    void write(ContainerServer server, String text) throws Exception {
        VaultContract.write(vault.address(), text);
    }

    @Override
    String read(ContainerServer server) throws Exception {
        return VaultContract.read(vault.address());
    }
}
