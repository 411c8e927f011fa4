package io.strongroom.credentials.world;

import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.servers.ServiceDatabases;
import io.strongroom.platform.test.token.TestTokens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What surrounds the service in tests. */
@TestConfiguration(proxyBeanMethods = false)
public class World {

    @Bean
    TestDirectory testDirectory() {
        return TestDirectory.start();
    }

    @Bean
    TestRegistry testRegistry() {
        return TestRegistry.start();
    }

    @Bean
    DynamicPropertyRegistrar peers(TestDirectory directory, TestRegistry schemas) {
        return registry -> {
            TestPeers.shared()
                    .properties("credential-service")
                    .forEach((name, value) -> registry.add(name, () -> value));
            TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
            registry.add("strongroom.peers.oauth-broker-service.url", directory::url);
            registry.add("strongroom.peers.schema-registry-service.url", schemas::url);
        };
    }

    @Bean
    @Lazy
    Api api(Environment environment) {
        return new Api(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    @Lazy
    Tenants tenants(Api api, TestDirectory directory) {
        return new Tenants(api, directory);
    }

    @Bean
    Withdrawals testWithdrawals() {
        return Withdrawals.start();
    }

    @Bean
    Observed observed() {
        return new Observed();
    }

    @Bean
    Database database() {
        return new Database(ServiceDatabases.of("credential"));
    }
}
