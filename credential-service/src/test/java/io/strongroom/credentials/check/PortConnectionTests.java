package io.strongroom.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.test.servers.ServiceDatabases;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Credentials of adaptors of which only the port is looked at. */
@ServiceTest
class PortConnectionTests {

    private final TestDirectory directory;
    private final TestRegistry registry;
    private final Tenant tenant;
    private final Someone owner;

    @Autowired
    PortConnectionTests(Tenants tenants, TestDirectory directory, TestRegistry registry) {
        this.directory = directory;
        this.registry = registry;
        this.tenant = tenants.create();
        this.owner = tenant.member();
    }

    @Test
    void aPostgresThatIsThereIsReachedAndThePasswordNotTried() {
        PostgresAddress server = ServiceDatabases.of("credential").server();
        directory.allow(tenant.id(), "127.0.0.1:" + server.port());

        Answer answer = test(
                "postgresql",
                "{\"host\":\"127.0.0.1\",\"port\":%d,\"database\":\"d\",\"user\":\"nobody\",\"password\":\"wrong\"}",
                server.port());

        assertThat(answer.at("/result").asString()).isEqualTo("ok");
        assertThat(answer.at("/advice").asString()).contains("were not tried");
    }

    @Test
    void aPortWhereNobodyListensIsNotReached() {
        int port;
        try (Port closed = new Port()) {
            port = closed.port();
        }
        directory.allow(tenant.id(), "127.0.0.1:" + port);
        assertThat(result("postgresql", "{\"host\":\"127.0.0.1\",\"port\":%d}", port))
                .isEqualTo("unreachable");
    }

    @Test
    void anSftpServerIsKnownByItsGreeting() {
        try (Port port = new Port().greetingWith("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII))) {
            directory.allow(tenant.id(), "127.0.0.1");
            assertThat(result("sftp", "{\"host\":\"127.0.0.1\",\"port\":%d}", port.port()))
                    .isEqualTo("ok");
        }
    }

    @Test
    void anFtpServerIsNoSftpServer() {
        try (Port port = new Port().greetingWith("220 ready\r\n".getBytes(StandardCharsets.US_ASCII))) {
            directory.allow(tenant.id(), "127.0.0.1");
            Answer answer = test("sftp", "{\"host\":\"127.0.0.1\",\"port\":%d}", port.port());
            assertThat(answer.at("/result").asString()).isEqualTo("unreachable");
            assertThat(answer.at("/advice").asString()).contains("not as it should");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql   | {\"host\":\"127.0.0.1\",\"port\":%d}                                          | ok",
                "mssql   | {\"server\":\"127.0.0.1\",\"port\":%d}                                        | ok",
                "hive    | {\"host\":\"127.0.0.1\",\"port\":\"%d\"}                                      | ok",
                "mongodb | {\"clusterHostname\":\"127.0.0.1:%d\",\"protocol\":\"mongodb\"}               | ok",
                "mongodb | {\"clusterHostname\":\"127.0.0.1:%d\"}                                        |"
                        + " refused_by_policy",
                "mongodb | {\"clusterHostname\":\"cluster.invalid\",\"x\":%d}                              |"
                        + " unreachable",
                "mysql   | {\"host\":\"127.0.0.1:%d\"}                                                   |"
                        + " refused_by_policy",
                "mysql   | {\"host\":\"127.0.0.1\",\"port\":\"x%d\"}                                     |"
                        + " not_testable",
                "mysql   | {\"port\":%d}                                                                 |"
                        + " not_testable",
                "mysql   | {\"host\":\"127.0.0.1\",\"port\":0}                                           |"
                        + " not_testable",
                "mssql   | {\"server\":\"host\\\\instance\",\"port\":%d}                                 |"
                        + " refused_by_policy"
            })
    void othersAreLookedAtAsTheirRecipesSay(String adaptor, String document, String result) {
        try (Port port = new Port()) {
            directory.allow(tenant.id(), "127.0.0.1");
            assertThat(result(adaptor, document, port.port())).isEqualTo(result);
        }
    }

    private String result(String adaptor, String document, int port) {
        return test(adaptor, document, port).at("/result").asString();
    }

    private Answer test(String adaptor, String document, int port) {
        registry.publishWithRecipe(adaptor);
        return Subjects.test(owner, adaptor, document.replace("%d", String.valueOf(port)));
    }
}
