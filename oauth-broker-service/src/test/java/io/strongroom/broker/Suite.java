package io.strongroom.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.identity.founding.CreateSuperuser;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.servers.StrongroomProperties;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What an installation does with the service: its first superuser from the command line, the rest over HTTP. */
public final class Suite {

    public static final String PASSWORD = "correct horse battery";
    private static final String SUPERUSER = "root@instance.example";

    private static final Http HTTP = new Http(ServiceSetup.address());

    private Suite() {}

    public static Http http() {
        return HTTP;
    }

    public static String issuer() {
        return ServiceSetup.ISSUER;
    }

    /** {@code Bearer …} of the superuser, made at the first call by the command that makes a real one. */
    public static String superuser() {
        return Superuser.BEARER;
    }

    private static final class Superuser {
        private static final String BEARER = bearer(SUPERUSER, create());

        private static String create() {
            StringWriter out = new StringWriter();
            CommandLine command = CreateSuperuser.commandLine().setOut(new PrintWriter(out, true));
            int exit =
                    command.execute(arguments(StrongroomProperties.of("oauth-broker-service"), "--email", SUPERUSER));
            assertThat(exit).isZero();
            return out.toString().lines().toList().getLast().replaceAll(".*: ", "");
        }
    }

    /** Options of the command, and the configuration of a database. */
    public static String[] arguments(Map<String, Object> configuration, String... options) {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(options),
                        configuration.entrySet().stream()
                                .map(property -> "--" + property.getKey() + "=" + property.getValue()))
                .toArray(String[]::new);
    }

    public static String bearer(String email, String password) {
        return "Bearer " + new CommandLineClient().accessToken(email, password);
    }

    public static TestTenant tenant() {
        String name = "tenant " + UUID.randomUUID();
        String email = "admin@" + UUID.randomUUID() + ".example";
        Answer made = HTTP.post("/api/v1/tenants", """
                {"name":"%s","admin":{"email":"%s","name":"Ada","password":"%s"}}""".formatted(name, email, PASSWORD), "Authorization", superuser());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode tenant = made.json();
        return new TestTenant(UUID.fromString(tenant.path("id").asString()), name, email, bearer(email, PASSWORD));
    }

    /** One that tests may share, as long as they do not count its things. */
    public static TestTenant sharedTenant() {
        return Shared.TENANT;
    }

    private static final class Shared {
        private static final TestTenant TENANT = tenant();
    }
}
