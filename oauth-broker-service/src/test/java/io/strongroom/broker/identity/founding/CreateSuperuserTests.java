package io.strongroom.broker.identity.founding;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Suite;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.test.servers.ServiceDatabases;
import io.strongroom.platform.test.servers.StrongroomProperties;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command that an installation begins with, on a database that nobody has migrated. */
class CreateSuperuserTests {

    private final Map<String, Object> configuration = configuration(ServiceDatabases.empty("broker"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static Map<String, Object> configuration(ServiceDatabase database) {
        Map<String, Object> configuration = new HashMap<>(StrongroomProperties.of(database));
        return configuration;
    }

    @Test
    void theFirstSuperuserIsMadeOnceAndShownAGeneratedPassword() {
        assertThat(run("--email", "root@instance.example")).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "Superuser root@instance.example was made.\nPassword, shown this once: [a-z2-9-]{23}\n");
        assertThat(run("--email", "second@instance.example")).isEqualTo(1);
        assertThat(err.toString()).contains("This installation has a superuser already.");
    }

    @Test
    void aPasswordMayBeGivenOnStandardInput() {
        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream((Suite.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("--email", "root@instance.example", "--password-stdin"))
                    .isZero();
        } finally {
            System.setIn(terminal);
        }
        assertThat(out.toString()).doesNotContain("shown this once", Suite.PASSWORD);
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(run("--email", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("--email: This is not a mail address.");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required option: '--email=<email>'");
    }

    @Test
    void aTypingErrorIsNoSilentDefault() {
        assertThat(run("--email", "root@instance.example", "--pasword-stdin")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--pasword-stdin'");
    }

    @Test
    void aDatabaseThatIsAwayIsNamed() {
        configuration.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(run("--email", "root@instance.example")).isEqualTo(1);
        assertThat(err.toString()).contains("Not made: ").doesNotContain("\tat ");
    }

    @Test
    void theHelpNamesEveryOption() {
        assertThat(command().execute("--help")).isZero();
        assertThat(out.toString()).contains("--email", "--name", "--password-stdin", "Exit codes");
    }

    private int run(String... options) {
        return command().execute(Suite.arguments(configuration, options));
    }

    private CommandLine command() {
        return CreateSuperuser.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }
}
