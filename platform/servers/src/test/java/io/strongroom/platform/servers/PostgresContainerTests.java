package io.strongroom.platform.servers;

import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.Waiting;
import java.sql.SQLException;
import java.time.Duration;
import org.testcontainers.postgresql.PostgreSQLContainer;

@Containers
class PostgresContainerTests extends ServerContract<ContainerServer> {
    private final PostgresAddress address = new PostgresAddress("127.0.0.1", PORT, "test", "test");

    private static final int PORT = Ports.free();

    @Override
    ContainerServer start() {
        return ContainerServer.start(
                "postgres", new PostgreSQLContainer("postgres:18"), PORT, 5432, PostgresContainerTests::awaitAnswer);
    }

    private static void awaitAnswer() {
        var here = new PostgresAddress("127.0.0.1", PORT, "test", "test");
        Waiting.until(Duration.ofMinutes(1), () -> {
            try {
                return PostgresContract.ask(here, "select 1").equals("1");
            } catch (SQLException _) {
                return false;
            }
        });
    }

    @Override
    void write(ContainerServer server, String text) throws SQLException {
        PostgresContract.write(address, text);
    }

    @Override
    String read(ContainerServer server) throws SQLException {
        return PostgresContract.read(address);
    }
}
