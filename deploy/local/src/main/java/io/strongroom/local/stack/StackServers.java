package io.strongroom.local.stack;

import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.servers.vault.VaultAddress;
import io.strongroom.vaultsetup.ServiceLoginFiles;
import java.nio.file.Path;
import java.util.Map;

/**
 * The servers of a stack that runs.
 *
 * @param databases by service
 * @param kafka {@code host:port}
 * @param vaultToken the file that holds the root token
 * @param vaultLogins by the service's folder
 */
public record StackServers(
        PostgresAddress postgres,
        Map<Service, ServiceDatabase> databases,
        String kafka,
        VaultAddress vault,
        Path vaultToken,
        Map<String, ServiceLoginFiles> vaultLogins) {
    public static final String VAULT_MOUNT = "strongroom";
}
