package io.strongroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of(".");

    private int run(String... arguments) {
        return Local.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "reset", "show", "sign-in"})
    void eachCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage:", "--folder");
    }

    @Test
    void aTakenPortIsNamedWithItsFlag() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(run("up", "--detach", "--folder=" + folder, "--postgres-port=" + port))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("port " + port
                            + ", for postgres, is taken by another program; choose another with --postgres-port");
        }
    }

    @Test
    void stoppingWhatDoesNotRunIsNoError() {
        assertThat(run("down", "--folder=" + folder)).isZero();
        assertThat(out.toString()).contains("does not run");
    }

    @Test
    void showFindsADemoProjectByTheTenantsName() throws IOException {
        Files.writeString(folder.resolve("local.json"), """
                {"gateway":"http://127.0.0.1:8080","tenants":[{"name":"acme","id":"t-1","projects":[{"id":"p-1"}]}]}""");

        assertThat(run("show", "acme.project", "--folder=" + folder)).isZero();
        assertThat(out.toString()).isEqualTo("p-1" + System.lineSeparator());
    }

    @Test
    void showSaysThatNothingWasStarted() {
        assertThat(run("show", "gateway", "--folder=" + folder)).isEqualTo(1);
        assertThat(err.toString()).contains("start the stack with deploy/local/up");
    }

    @Test
    void resetForgetsDataAndKeepsTheUnpackedServices() throws IOException {
        Files.createDirectories(folder.resolve("servers/postgres"));
        Files.createDirectories(folder.resolve("app/gateway-1"));

        assertThat(run("reset", "--folder=" + folder)).isZero();
        assertThat(folder.resolve("servers")).doesNotExist();
        assertThat(folder.resolve("app/gateway-1")).exists();
    }
}
