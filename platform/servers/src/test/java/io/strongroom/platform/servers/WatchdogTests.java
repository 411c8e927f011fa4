package io.strongroom.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.servers.process.RunningProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchdogTests {
    /** What the child of this test does: starts a server and waits for ever. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] arguments) throws IOException {
            var process = TestServers.postgres().process().orElseThrow();
            System.out.println(process.pid() + " " + process.started());
            System.in.read();
        }
    }

    @Test
    void noServerOutlivesAJvmThatIsKilled() throws IOException {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            var numbers = output.readLine().split(" ", -1);
            var server = new RunningProcess(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
            assertThat(server.alive()).isTrue();

            jvm.destroyForcibly();

            assertThat(server.awaitEnd(Duration.ofSeconds(15))).isTrue();
        }
    }
}
