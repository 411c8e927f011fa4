package io.strongroom.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.Supervisor;
import io.strongroom.platform.servers.vault.VaultServer;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class VaultServerTests extends StartedServerContract<VaultServer> {
    @Override
    VaultServer start(ServerFolder folder) {
        return VaultServer.start(folder, Ports.free(), Ports.free(), Supervisor.WATCHDOG);
    }

    @Override
    void write(VaultServer server, String text) throws Exception {
        VaultContract.write(server.address(), text);
    }

    @Override
    String read(VaultServer server) throws Exception {
        return VaultContract.read(server.address());
    }

    @Test
    @Order(5)
    void auditsEachRequestWithoutItsValues() throws Exception {
        VaultContract.write(server().address(), "a-value-that-is-audited");

        assertThat(VaultServer.auditLog(folder()))
                .content()
                .contains("\"path\":\"contract/kept\"")
                .doesNotContain("a-value-that-is-audited");
    }

    @Test
    @Order(6)
    void keepsItsRootTokenReadableByItsOwnerOnly() throws Exception {
        var file = VaultServer.tokenFile(folder());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).hasContent(server().address().rootToken());
    }
}
