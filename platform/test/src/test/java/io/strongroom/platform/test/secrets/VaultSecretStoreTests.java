package io.strongroom.platform.test.secrets;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.test.servers.StrongroomProperties;
import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.TenantPolicies;
import io.strongroom.platform.vault.VaultPlatform;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The real store, with its cache, on a real server. */
class VaultSecretStoreTests implements SecretStoreContract {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // before all tests
    private static ConfigurableApplicationContext credentials;

    @BeforeAll
    static void open() {
        try (var broker = run("oauth-broker-service")) {
            broker.getBean(TenantPolicies.class).create(TENANT);
            broker.getBean(TenantPolicies.class).create(OTHER);
        }
        credentials = run("credential-service");
    }

    @AfterAll
    static void close() {
        credentials.close();
    }

    @Override
    public SecretStore store() {
        return credentials.getBean(SecretStore.class);
    }

    @Override
    public UUID tenant() {
        return TENANT;
    }

    @Override
    public UUID other() {
        return OTHER;
    }

    private static ConfigurableApplicationContext run(String service) {
        Map<String, Object> properties = new HashMap<>();
        StrongroomProperties.of(service).forEach((name, value) -> {
            if (name.startsWith("strongroom.vault.")) {
                properties.put(name, value);
            }
        });
        properties.put("strongroom.service.name", service);
        return new SpringApplicationBuilder(Secrets.class)
                .web(org.springframework.boot.WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(VaultPlatform.class)
    static class Secrets {

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
