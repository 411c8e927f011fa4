package io.strongroom.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.vaultsetup.ServiceLoginFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a service gets from {@link VaultPlatform}, on a real server. */
class VaultPlatformTests {

    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void makeTenants() {
        as("oauth-broker-service", "o").run(broker -> {
            broker.getBean(TenantPolicies.class).create(tenant);
            broker.getBean(TenantPolicies.class).create(other);
        });
    }

    @Test
    void keepsAndDestroysValuesOfATenant() {
        as("credential-service", "c").run(context -> {
            SecretStore store = context.getBean(SecretStore.class);
            String text = "{\"a\":\"\\u0001 ä€😀\\\\\",\"n\":1.10}";

            store.write(tenant, "x/y", SecretValue.of(text));
            assertThat(store.read(tenant, "x/y")).map(SecretValue::reveal).hasValue(text);

            store.destroy(tenant, "x/y");
            assertThat(store.read(tenant, "x/y")).isEmpty();
            store.destroy(tenant, "x/y");
        });
    }

    @Test
    void keepsTheLargestValue() {
        as("credential-service", "c").run(context -> {
            SecretStore store = context.getBean(SecretStore.class);
            String text = "\"".repeat(SecretStore.MAX_STORED_BYTES / 2 - 1);

            store.write(tenant, "large", SecretValue.of(text));
            assertThat(store.read(tenant, "large")).map(SecretValue::reveal).hasValue(text);
        });
    }

    @Test
    void makesTokensThatReachOneTenantAndOneLetterOnly() {
        as("credential-service", "c").run(context -> {
            context.getBean(SecretStore.class).write(tenant, "x", SecretValue.of("mine"));
            VaultCalls calls = context.getBean(VaultCalls.class);
            ServiceToken service = context.getBean(ServiceToken.class);
            TenantTokens tokens = new TenantTokens(service, calls, "c", Duration.ofMinutes(10), Clock.systemUTC());
            String token = tokens.of(tenant);
            String place = RealVault.MOUNT + "/t/";

            assertThat(RealVault.ask("GET", place + tenant + "/c/x", token, "").statusCode())
                    .isEqualTo(200);
            assertThat(RealVault.ask("GET", place + other + "/c/x", token, "").statusCode())
                    .isEqualTo(403);
            assertThat(RealVault.ask("GET", place + tenant + "/o/x", token, "").statusCode())
                    .isEqualTo(403);
            assertThat(RealVault.ask("GET", place + tenant + "/c/x", service.current(), "")
                            .statusCode())
                    .isEqualTo(403);
        });
    }

    @Test
    void refusesATenantThatHasNoPolicy() {
        as("credential-service", "c")
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(SecretStore.class).read(UUID.randomUUID(), "x"))
                        .isInstanceOf(SecretStoreUnavailable.class));
    }

    @Test
    void letsOnlyTheBrokerMakeTenants() {
        as("credential-service", "c")
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(TenantPolicies.class).create(UUID.randomUUID()))
                        .isInstanceOf(SecretStoreUnavailable.class));
    }

    @Test
    void keepsAServicesOwnSecrets() {
        as("credential-service", "c").run(context -> {
            ServiceSecrets secrets = context.getBean(ServiceSecrets.class);
            assertThat(secrets.read("keys/none")).isEmpty();

            secrets.write("keys/hmac", "first");
            secrets.write("keys/hmac", "second");
            assertThat(secrets.read("keys/hmac")).hasValue("second");
        });
    }

    @Test
    void doesNotReachAnotherServicesSecrets() {
        as("credential-service", "c")
                .withPropertyValues("strongroom.service.name=oauth-broker-service")
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(ServiceSecrets.class).read("keys/jwk"))
                        .isInstanceOf(SecretStoreUnavailable.class));
    }

    @Test
    void logsInAnewWhenItsTokenWasRevoked() {
        as("credential-service", "c").run(context -> {
            SecretStore store = context.getBean(SecretStore.class);
            String token = context.getBean(ServiceToken.class).current();
            RealVault.ask("POST", "auth/token/revoke", RealVault.ROOT_TOKEN, "{\"token\":\"" + token + "\"}");

            store.write(tenant, "after", SecretValue.of("x"));
            assertThat(context.getBean(ServiceToken.class).current()).isNotEqualTo(token);
        });
    }

    @Test
    void renewsItsTokenInTheBackgroundForLongerThanItLives() throws Exception {
        String role = "auth/approle/role/credential-service";
        RealVault.ask("POST", role, RealVault.ROOT_TOKEN, "{\"token_period\":\"3s\"}");
        try {
            as("credential-service", "c").run(context -> {
                String token = context.getBean(ServiceToken.class).current();
                long taken = System.nanoTime();
                await().pollInterval(Duration.ofMillis(500))
                        .atMost(Duration.ofSeconds(15))
                        .until(() -> System.nanoTime() - taken
                                > Duration.ofSeconds(5).toNanos());

                assertThat(context.getBean(ServiceToken.class).current()).isEqualTo(token);
                assertThat(RealVault.ask("GET", "auth/token/lookup-self", token, "")
                                .statusCode())
                        .isEqualTo(200);
            });
        } finally {
            RealVault.ask("POST", role, RealVault.ROOT_TOKEN, "{\"token_period\":\"1h\"}");
        }
    }

    @Test
    void isReadyOnceItHoldsAToken() {
        as("credential-service", "c").run(context -> {
            VaultHealth health = context.getBean(VaultHealth.class);
            await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
        });
    }

    @Test
    void takesItsTokenFromAFileToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), RealVault.ROOT_TOKEN + "\n");
        new ApplicationContextRunner()
                .withUserConfiguration(VaultPlatform.class)
                .withBean(SimpleMeterRegistry.class)
                .withPropertyValues(
                        "strongroom.service.name=credential-service",
                        "strongroom.vault.address=" + RealVault.ADDRESS,
                        "strongroom.vault.mount=" + RealVault.MOUNT,
                        "strongroom.vault.token-file=" + file)
                .run(context -> {
                    context.getBean(SecretStore.class).write(tenant, "x", SecretValue.of("by file"));
                    assertThat(context.getBean(SecretStore.class).read(tenant, "x"))
                            .isPresent();
                });
    }

    private static ApplicationContextRunner as(String service, String letter) {
        ServiceLoginFiles login = RealVault.login(service);
        return new ApplicationContextRunner()
                .withUserConfiguration(VaultPlatform.class)
                .withBean(SimpleMeterRegistry.class)
                .withPropertyValues(
                        "strongroom.service.name=" + service,
                        "strongroom.vault.address=" + RealVault.ADDRESS,
                        "strongroom.vault.mount=" + RealVault.MOUNT,
                        "strongroom.vault.letter=" + letter,
                        "strongroom.vault.approle.role-id-file=" + login.roleId(),
                        "strongroom.vault.approle.secret-id-file=" + login.secretId());
    }
}
