package io.strongroom.platform.servers.vault;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.process.DelegatingServer;
import io.strongroom.platform.servers.process.ForeignServer;
import io.strongroom.platform.servers.process.Launch;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.Secrets;
import io.strongroom.platform.servers.process.Server;
import io.strongroom.platform.servers.process.ServerException;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.ServerProcess;
import io.strongroom.platform.servers.process.Signal;
import io.strongroom.platform.servers.process.Supervisor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** OpenBao on the loopback address: raft on disk, unseals itself, file audit from the first request on. */
public final class VaultServer extends DelegatingServer {
    public static final String NAME = "vault";
    private static final int SEAL_KEY_BYTES = 32;

    private final VaultAddress address;

    private VaultServer(Server server, VaultAddress address) {
        super(server);
        this.address = address;
    }

    /** One that somebody else runs. */
    public static VaultServer at(VaultAddress address) {
        return new VaultServer(new ForeignServer(NAME), address);
    }

    /**
     * @param supervisor is told of the process
     * @throws io.strongroom.platform.servers.process.PortTakenException when somebody listens on one of the ports
     */
    public static VaultServer start(ServerFolder folder, int port, int clusterPort, Supervisor supervisor) {
        Ports.requireFree(port);
        Ports.requireFree(clusterPort);
        folder.create();
        var program = OpenBao.find(CacheFolder.standard());
        var address = address(folder, port);
        var configuration = folder.writePrivately(
                "config.hcl", configuration(folder, port, clusterPort).text().getBytes(StandardCharsets.UTF_8));
        var launch = new Launch(
                NAME,
                List.of(program.toString(), "server", "-config=" + configuration),
                Map.of(),
                folder.data(),
                folder.log("vault.log"),
                Signal.TERM,
                Duration.ofSeconds(60));
        var process = new ServerProcess(launch, (running, log) -> VaultHealth.accepts(address), supervisor);
        return new VaultServer(process.start(), address);
    }

    private static VaultConfiguration configuration(ServerFolder folder, int port, int clusterPort) {
        try {
            var raft = Files.createDirectories(folder.data().resolve("raft"));
            var seal = folder.data().resolve("seal.key");
            if (!Files.exists(seal)) {
                folder.writePrivately("seal.key", Secrets.bytes(SEAL_KEY_BYTES));
            }
            return new VaultConfiguration(port, clusterPort, raft, seal, tokenFile(folder), auditLog(folder));
        } catch (IOException e) {
            throw new ServerException("cannot write to " + folder.data(), e);
        }
    }

    /** The address that a server of this folder has; its root token is made at the first call. */
    public static VaultAddress address(ServerFolder folder, int port) {
        return new VaultAddress("http://127.0.0.1:" + port, folder.create().secret("root-token"));
    }

    /** Holds the root token, mode 0600. */
    public static Path tokenFile(ServerFolder folder) {
        return folder.data().resolve("root-token");
    }

    public static Path auditLog(ServerFolder folder) {
        return folder.logs().resolve("vault-audit.log");
    }

    public VaultAddress address() {
        return address;
    }
}
