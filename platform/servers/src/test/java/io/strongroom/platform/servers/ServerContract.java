package io.strongroom.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.servers.process.Server;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What every server offers, whether it is a process of this machine or a container. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ServerContract<S extends Server> {
    /** How long a paused server is watched; its clients give up earlier. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final S server = start();

    abstract S start();

    /** Keeps a small text in the server. */
    abstract void write(S server, String text) throws Exception;

    /** Fails when the server does not answer within two seconds. */
    abstract String read(S server) throws Exception;

    S server() {
        return server;
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    void keepsWhatIsWritten() throws Exception {
        write(server, "first");

        assertThat(read(server)).isEqualTo("first");
    }

    @Test
    @Order(2)
    void keepsItsDataOverARestart() throws Exception {
        write(server, "before the restart");

        server.restart();

        assertThat(read(server)).isEqualTo("before the restart");
    }

    @Test
    @Order(3)
    void keepsItsDataWhenItIsKilled() throws Exception {
        write(server, "before the kill");

        server.kill();
        server.restart();

        assertThat(read(server)).isEqualTo("before the kill");
    }

    @Test
    @Order(4)
    void answersNothingWhilePausedAndGoesOnAfterwards() throws Exception {
        write(server, "before the pause");

        server.pause();
        try {
            var begin = Instant.now();
            assertThat(answers()).isFalse();
            assertThat(begin).isBefore(Instant.now().minus(LONG_ENOUGH.dividedBy(2)));
        } finally {
            server.resume();
        }

        assertThat(read(server)).isEqualTo("before the pause");
    }

    private boolean answers() {
        try {
            read(server);
            return true;
        } catch (Exception _) {
            return false;
        }
    }
}
