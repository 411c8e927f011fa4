package io.strongroom.local.stack;

import io.strongroom.platform.servers.kafka.KafkaServer;
import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.PostgresServer;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.servers.postgres.ServiceRoles;
import io.strongroom.platform.servers.process.Server;
import io.strongroom.platform.servers.vault.VaultAddress;
import io.strongroom.platform.servers.vault.VaultServer;
import io.strongroom.vaultsetup.ServiceLoginFiles;
import io.strongroom.vaultsetup.VaultSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Finds or starts the three servers, each ready to be used: databases and roles are made, Vault is set up. */
final class ServerStart {
    private final StackSettings settings;
    private final Processes processes;

    private record Databases(PostgresAddress server, Map<Service, ServiceDatabase> byService) {}

    ServerStart(StackSettings settings, Processes processes) {
        this.settings = settings;
        this.processes = processes;
    }

    /** Kafka, which services can wait for themselves while they start. */
    Future<Boolean> startKafka(Steps steps) {
        return steps.begin(KafkaServer.NAME, this::kafka);
    }

    /** The others, without which no service starts. */
    StackServers start(Steps steps) {
        var databases = steps.begin(PostgresServer.NAME, this::postgres);
        var vault = steps.begin(VaultServer.NAME, this::vault);
        Steps.all(List.of(databases, vault));
        var logins = vaultLogins(Steps.result(vault));
        var made = Steps.result(databases);
        return new StackServers(
                made.server(), made.byService(), kafkaAddress(), Steps.result(vault), vaultToken(), logins);
    }

    private Databases postgres() {
        var address = settings.own()
                .postgres()
                .map(PostgresAddress::parse)
                .orElseGet(() ->
                        startedPostgres(settings.folder(), settings.ports().postgres()));
        var databases = new EnumMap<Service, ServiceDatabase>(Service.class);
        for (var service : Service.values()) {
            service.database()
                    .ifPresent(
                            name -> databases.put(service, ServiceDatabase.provision(address, name, roles(service))));
        }
        return new Databases(address, databases);
    }

    private PostgresAddress startedPostgres(StackFolder folder, int port) {
        var server = folder.server(PostgresServer.NAME);
        ensure(PostgresServer.NAME, () -> PostgresServer.start(server, port, processes));
        return PostgresServer.address(server, port);
    }

    private ServiceRoles roles(Service service) {
        var secrets = settings.folder().state().create();
        var prefix = service.roles().orElseThrow();
        return new ServiceRoles(
                prefix,
                secrets.secret(prefix + "_owner.password"),
                secrets.secret(prefix + "_app.password"),
                secrets.secret(prefix + "_ops.password"));
    }

    private String kafkaAddress() {
        return settings.own()
                .kafka()
                .orElseGet(() -> "127.0.0.1:" + settings.ports().kafka());
    }

    private boolean kafka() {
        if (settings.own().kafka().isEmpty()) {
            var ports = settings.ports();
            var server = settings.folder().server(KafkaServer.NAME);
            ensure(
                    KafkaServer.NAME,
                    () -> KafkaServer.start(server, ports.kafka(), ports.kafkaController(), processes));
        }
        return true;
    }

    private VaultAddress vault() {
        var ports = settings.ports();
        var server = settings.folder().server(VaultServer.NAME);
        return settings.own().vault().map(this::ownVault).orElseGet(() -> {
            ensure(VaultServer.NAME, () -> VaultServer.start(server, ports.vault(), ports.vaultCluster(), processes));
            return VaultServer.address(server, ports.vault());
        });
    }

    private VaultAddress ownVault(String url) {
        try {
            return new VaultAddress(url, Files.readString(vaultToken()).strip());
        } catch (IOException e) {
            throw new StackException("cannot read " + vaultToken(), e);
        }
    }

    private Path vaultToken() {
        return settings.own().vault().isPresent()
                ? settings.own().vaultTokenFile()
                : VaultServer.tokenFile(settings.folder().server(VaultServer.NAME));
    }

    private Map<String, ServiceLoginFiles> vaultLogins(VaultAddress vault) {
        return VaultSetup.apply(
                URI.create(vault.url()),
                vault.rootToken(),
                StackServers.VAULT_MOUNT,
                settings.folder().vaultLogins());
    }

    /** Starts it when it does not run yet. */
    private void ensure(String name, Supplier<? extends Server> start) {
        if (processes.alive(name).isEmpty()) {
            var _ = start.get();
        }
    }
}
