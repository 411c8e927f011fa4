package io.strongroom.platform.servers;

import io.strongroom.platform.servers.kafka.KafkaServer;
import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.PostgresServer;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.Supervisor;
import io.strongroom.platform.servers.process.Watchdog;
import io.strongroom.platform.servers.vault.VaultAddress;
import io.strongroom.platform.servers.vault.VaultServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The servers that the tests of one JVM share. Each is started when it is first asked for, on free ports, in a folder below
 * {@code target}, and ends with its folder when the JVM has ended: application contexts that close last still find it.
 *
 * <p>System properties name servers that run already: {@code strongroom.servers.postgres}
 * ({@code postgresql://user:password@host:port}), {@code strongroom.servers.kafka} ({@code host:port}),
 * {@code strongroom.servers.vault} ({@code http://host:port}) with {@code strongroom.servers.vault-token}.
 */
public final class TestServers {
    private static final OnDemand<PostgresServer> POSTGRES = new OnDemand<>(() -> configured("postgres")
            .map(address -> PostgresServer.at(PostgresAddress.parse(address)))
            .orElseGet(() -> PostgresServer.start(folder(PostgresServer.NAME), Ports.free(), Supervisor.WATCHDOG)));
    private static final OnDemand<KafkaServer> KAFKA = new OnDemand<>(() -> configured("kafka")
            .map(KafkaServer::at)
            .orElseGet(() ->
                    KafkaServer.start(folder(KafkaServer.NAME), Ports.free(), Ports.free(), Supervisor.WATCHDOG)));
    private static final OnDemand<VaultServer> VAULT = new OnDemand<>(() -> configured("vault")
            .map(url -> VaultServer.at(
                    new VaultAddress(url, configured("vault-token").orElse(""))))
            .orElseGet(() ->
                    VaultServer.start(folder(VaultServer.NAME), Ports.free(), Ports.free(), Supervisor.WATCHDOG)));

    private TestServers() {}

    public static PostgresServer postgres() {
        return POSTGRES.get();
    }

    public static KafkaServer kafka() {
        return KAFKA.get();
    }

    public static VaultServer vault() {
        return VAULT.get();
    }

    /** A new folder for a server of this JVM's tests; it is removed when the JVM has ended. */
    public static ServerFolder folder(String name) {
        var target = Path.of("target").toAbsolutePath();
        var parent = Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
        var ours = parent.resolve("servers-" + ProcessHandle.current().pid());
        Watchdog.remove(ours);
        return new ServerFolder(ours.resolve(name), ours.resolve(name).resolve("logs"));
    }

    private static Optional<String> configured(String name) {
        return Optional.ofNullable(System.getProperty("strongroom.servers." + name))
                .filter(value -> !value.isBlank());
    }

    private static final class OnDemand<T> {
        private final Supplier<T> start;
        private Optional<T> server = Optional.empty();

        OnDemand(Supplier<T> start) {
            this.start = start;
        }

        /** A start that failed is tried again. */
        synchronized T get() {
            var running = server.orElseGet(start);
            server = Optional.of(running);
            return running;
        }
    }
}
