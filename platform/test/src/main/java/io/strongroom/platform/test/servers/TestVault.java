package io.strongroom.platform.test.servers;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.vault.VaultAddress;
import io.strongroom.vaultsetup.ServiceLoginFiles;
import io.strongroom.vaultsetup.VaultSetup;
import java.net.URI;
import java.util.Map;

/** The Vault of this JVM's tests, set up by the command that sets up a real one. */
public final class TestVault {
    public static final String MOUNT = "strongroom";

    private static final class Prepared {
        private static final Map<String, ServiceLoginFiles> LOGINS = VaultSetup.apply(
                URI.create(address().url()),
                address().rootToken(),
                MOUNT,
                TestServers.folder("vault-logins").create().data());
    }

    private TestVault() {}

    public static VaultAddress address() {
        return TestServers.vault().address();
    }

    /** @throws IllegalArgumentException when this service keeps nothing in Vault */
    static ServiceLoginFiles login(String service) {
        var login = Prepared.LOGINS.get(service);
        if (login == null) {
            throw new IllegalArgumentException(service + " has no login at the Vault");
        }
        return login;
    }
}
