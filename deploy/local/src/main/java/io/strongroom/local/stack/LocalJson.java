package io.strongroom.local.stack;

import io.strongroom.platform.servers.vault.VaultServer;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What scripts and tests read of a stack: addresses, processes, and the demo identities. */
public final class LocalJson {
    private static final JsonMapper JSON = new JsonMapper();

    private final StackSettings settings;
    private final Processes processes;

    public LocalJson(StackSettings settings, Processes processes) {
        this.settings = settings;
        this.processes = processes;
    }

    /** Writes it, mode 0600. @param demo members {@code superuser} and {@code tenants} */
    public void write(StackServers servers, ObjectNode demo) {
        var all = JSON.createObjectNode();
        all.put("gateway", settings.ports().url(Service.GATEWAY));
        var services = all.putObject("services");
        Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .forEach(service ->
                        services.put(service.folder(), settings.ports().url(service)));
        all.put("cli_client_id", "strongroom-cli");
        all.setAll(demo);
        postgres(all.putObject("postgres"), servers);
        all.putObject("kafka").put("bootstrap", servers.kafka());
        vault(all.putObject("vault"), servers);
        all.put("logs", settings.folder().logs().toString());
        var pids = all.putObject("pids");
        processes.running().forEach((name, entry) -> pids.put(name, entry.pid()));
        pids.remove(Training.NAME);
        settings.folder()
                .file()
                .writePrivately(
                        "local.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private void postgres(ObjectNode postgres, StackServers servers) {
        postgres.put("host", servers.postgres().host());
        postgres.put("port", servers.postgres().port());
        postgres.put("user", servers.postgres().user());
        postgres.put("password", servers.postgres().password());
        var databases = postgres.putObject("databases");
        servers.databases().forEach((service, database) -> databases.put(service.folder(), database.name()));
    }

    private void vault(ObjectNode vault, StackServers servers) {
        vault.put("address", servers.vault().url());
        vault.put("mount", StackServers.VAULT_MOUNT);
        vault.put("token_file", servers.vaultToken().toString());
        if (settings.own().vault().isEmpty()) {
            vault.put(
                    "audit_log",
                    VaultServer.auditLog(settings.folder().server(VaultServer.NAME))
                            .toString());
        }
    }
}
