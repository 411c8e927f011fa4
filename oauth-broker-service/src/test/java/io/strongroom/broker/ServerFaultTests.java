package io.strongroom.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.http.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service answers and tells while a server under it is away, and that it comes back by itself. */
@ServiceTest
class ServerFaultTests {

    private final TestTenant tenant = Suite.tenant();
    private final TestTenant.TestMachine worker = tenant.machine("credentials:resolve");

    @BeforeEach
    void isReady() {
        awaitReadiness(200);
        assertThat(tenant.get("/api/v1/users").status()).isEqualTo(200);
    }

    @AfterEach
    void comesBackByItself() {
        awaitReadiness(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> worker.token("grant_type=client_credentials").status() == 200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tenant.get("/api/v1/users").status() == 200);
    }

    @Test
    void aDatabaseThatIsGoneIsADependencyThatIsAway() {
        TestServers.postgres().kill();
        try {
            Answer away = tenant.get("/api/v1/users");
            assertThat(away.verdict()).isEqualTo("503 dependency-unavailable");
            assertThat(away.header("Retry-After")).contains("1");
            assertThat(worker.token("grant_type=client_credentials").status()).isEqualTo(503);
            awaitReadiness(503);
        } finally {
            TestServers.postgres().restart();
        }
    }

    @Test
    void aVaultThatIsGoneIsToldByReadiness() {
        TestServers.vault().kill();
        try {
            awaitReadiness(503);
            assertThat(tenant.get("/api/v1/users").status()).isEqualTo(200);
        } finally {
            TestServers.vault().restart();
        }
    }

    @Test
    void withoutKafkaAWithdrawalIsHeardByAskingAndPublishedLater() {
        String bearer = worker.bearer();
        assertThat(me(bearer)).isEqualTo(200);
        TestServers.kafka().kill();
        try {
            TestTenant.TestMachine gone = tenant.machine("credentials:resolve");
            String withdrawn = gone.bearer();
            assertThat(tenant.delete("/api/v1/machine-clients/" + gone.id()).status())
                    .isEqualTo(204);
            await().atMost(Duration.ofSeconds(15)).until(() -> me(withdrawn) == 401);
            assertThat(me(bearer)).isEqualTo(200);
        } finally {
            TestServers.kafka().restart();
        }
    }

    private static int me(String bearer) {
        return Suite.http().get("/api/v1/me", "Authorization", bearer).status();
    }

    private static void awaitReadiness(int status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Suite.http().get("/actuator/health/readiness").status() == status);
    }
}
