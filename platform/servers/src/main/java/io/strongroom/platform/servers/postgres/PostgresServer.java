package io.strongroom.platform.servers.postgres;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.process.DelegatingServer;
import io.strongroom.platform.servers.process.ForeignServer;
import io.strongroom.platform.servers.process.Launch;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.RunningProcess;
import io.strongroom.platform.servers.process.Server;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.ServerProcess;
import io.strongroom.platform.servers.process.Signal;
import io.strongroom.platform.servers.process.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PostgreSQL 18 on the loopback address, with fsync and SCRAM. */
public final class PostgresServer extends DelegatingServer {
    public static final String NAME = "postgres";
    static final String ADMINISTRATOR = "strongroom";

    private final PostgresAddress address;

    private PostgresServer(Server server, PostgresAddress address) {
        super(server);
        this.address = address;
    }

    /** One that somebody else runs. */
    public static PostgresServer at(PostgresAddress address) {
        return new PostgresServer(new ForeignServer(NAME), address);
    }

    /**
     * @param supervisor is told of the process
     * @throws io.strongroom.platform.servers.process.PortTakenException when somebody listens on the port
     */
    public static PostgresServer start(ServerFolder folder, int port, Supervisor supervisor) {
        Ports.requireFree(port);
        folder.create();
        var binaries = PostgresBinaries.unpacked(CacheFolder.standard());
        var unprivileged = Unprivileged.here();
        var address = address(folder, port);
        var data = new DataFolder(folder, binaries, unprivileged)
                .initialized(address.password())
                .withoutZombie();
        var launch = new Launch(
                NAME,
                unprivileged.command(command(binaries, data, port)),
                Map.of(),
                folder.data(),
                folder.log("postgres.log"),
                Signal.INT,
                Duration.ofSeconds(60));
        var process = new ServerProcess(launch, (running, log) -> ready(running, data), supervisor).start();
        return new PostgresServer(process, address);
    }

    /** The address that a server of this folder has; its password is made at the first call. */
    public static PostgresAddress address(ServerFolder folder, int port) {
        return new PostgresAddress(
                "127.0.0.1", port, ADMINISTRATOR, folder.create().secret("password"));
    }

    private static boolean ready(RunningProcess running, DataFolder data) {
        return data.readyFor().filter(pid -> pid == running.pid()).isPresent();
    }

    private static List<String> command(Path binaries, DataFolder data, int port) {
        return List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.path().toString(),
                "-p",
                Integer.toString(port),
                "-clisten_addresses=127.0.0.1",
                // A socket's path may be too long for the system, and nobody needs one.
                "-cunix_socket_directories=",
                "-cfsync=on",
                "-csynchronous_commit=on",
                "-cmax_connections=150",
                "-cshared_buffers=96MB",
                "-chuge_pages=off",
                "-cjit=off",
                "-clog_line_prefix=%m [%p] %q%u@%d ");
    }

    public PostgresAddress address() {
        return address;
    }
}
