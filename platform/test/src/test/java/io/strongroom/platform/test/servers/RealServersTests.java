package io.strongroom.platform.test.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(RealServersTests.Nothing.class)
@RealServers("credential-service")
class RealServersTests {
    static class Nothing {}

    private final Environment environment;

    @Autowired
    RealServersTests(Environment environment) {
        this.environment = environment;
    }

    @Test
    void theServicesOwnDatabaseIsThere() throws SQLException {
        try (var connection = DriverManager.getConnection(
                property("spring.datasource.url"),
                property("spring.datasource.username"),
                property("spring.datasource.password"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void theServiceCanLogInAtTheVault() {
        assertThat(Path.of(property("strongroom.vault.approle.role-id-file"))).satisfies(Files::size);
        assertThat(property("strongroom.vault.letter")).isEqualTo("c");
    }

    @Test
    void kafkaIsNamed() {
        assertThat(property("spring.kafka.bootstrap-servers")).startsWith("127.0.0.1:");
    }

    private String property(String name) {
        return environment.getRequiredProperty(name);
    }
}
