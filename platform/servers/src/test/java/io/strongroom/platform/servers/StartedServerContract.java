package io.strongroom.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.servers.process.Server;
import io.strongroom.platform.servers.process.ServerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a server offers besides that runs as a process of this machine. */
abstract class StartedServerContract<S extends Server> extends ServerContract<S> {
    @Override
    S start() {
        return start(folder());
    }

    abstract S start(ServerFolder folder);

    ServerFolder folder() {
        return TestServers.folder(getClass().getSimpleName());
    }

    @Test
    @Order(8)
    void logsToItsFile() {
        assertThat(server().log()).hasValueSatisfying(log -> assertThat(log).isNotEmptyFile());
    }

    @Test
    @Order(9)
    void leavesNoProcessBehindWhenItIsStopped() throws IOException {
        var process = server().process().orElseThrow();
        assertThat(process.alive()).isTrue();

        server().stop();

        assertThat(process.alive()).isFalse();
        try (var processes = Files.list(Path.of("/proc"))) {
            assertThat(processes.filter(entry -> worksIn(folder().data(), entry)))
                    .isEmpty();
        }
    }

    private static boolean worksIn(Path folder, Path process) {
        try {
            return process.getFileName().toString().matches("\\d+")
                    && Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder);
        } catch (IOException _) {
            return false;
        }
    }
}
