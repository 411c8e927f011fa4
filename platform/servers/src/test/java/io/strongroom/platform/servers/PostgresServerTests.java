package io.strongroom.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.PostgresServer;
import io.strongroom.platform.servers.process.PortTakenException;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.Supervisor;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class PostgresServerTests extends StartedServerContract<PostgresServer> {
    @Override
    PostgresServer start(ServerFolder folder) {
        return PostgresServer.start(folder, Ports.free(), Supervisor.WATCHDOG);
    }

    @Override
    void write(PostgresServer server, String text) throws SQLException {
        PostgresContract.write(server.address(), text);
    }

    @Override
    String read(PostgresServer server) throws SQLException {
        return PostgresContract.read(server.address());
    }

    @Test
    @Order(5)
    void isTheVersionOfItsBinariesAndFlushesEachCommit() throws SQLException {
        assertThat(PostgresContract.ask(server().address(), "show server_version"))
                .startsWith("18.");
        assertThat(PostgresContract.ask(server().address(), "show fsync")).isEqualTo("on");
        assertThat(PostgresContract.ask(server().address(), "show synchronous_commit"))
                .isEqualTo("on");
        assertThat(PostgresContract.ask(server().address(), "show full_page_writes"))
                .isEqualTo("on");
    }

    @Test
    @Order(6)
    void refusesAWrongPassword() {
        var wrong = new PostgresAddress(
                "127.0.0.1", server().address().port(), server().address().user(), "wrong");

        assertThatThrownBy(() -> PostgresContract.read(wrong)).hasMessageContaining("password authentication failed");
    }

    @Test
    @Order(8)
    void waitsUntilAKilledServerIsGoneFromTheTableOfProcesses() throws Exception {
        ServerFolder folder = TestServers.folder("postgres-killed");
        PostgresServer first = start(folder);
        write(first, "kept");
        first.stop();
        // The shell becomes a process that never asks how its child ended.
        Process parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 2").start();
        String zombie = parent.inputReader().readLine();
        Files.writeString(folder.data().resolve("pgdata/postmaster.pid"), zombie + "\n");

        PostgresServer second = start(folder);

        assertThat(read(second)).isEqualTo("kept");
        second.stop();
    }

    @Test
    @Order(7)
    void namesAPortThatIsTaken() {
        assertThatThrownBy(() -> PostgresServer.start(
                        TestServers.folder("postgres-second"),
                        server().address().port(),
                        Supervisor.WATCHDOG))
                .isInstanceOf(PortTakenException.class)
                .hasMessage("port %d is taken", server().address().port());
    }
}
