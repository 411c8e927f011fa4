package io.strongroom.credentials.world;

import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.servers.ServiceDatabases;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.test.trace.RecordedSpans;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.transaction.PlatformTransactionManager;

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
    TestAuditLog testAuditLog() {
        return TestAuditLog.start();
    }

    @Bean
    DynamicPropertyRegistrar peers(TestDirectory directory, TestRegistry schemas, TestAuditLog log) {
        return registry -> {
            TestPeers.shared()
                    .properties("credential-service")
                    .forEach((name, value) -> registry.add(name, () -> value));
            TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
            registry.add("strongroom.peers.oauth-broker-service.url", directory::url);
            registry.add("strongroom.peers.schema-registry-service.url", schemas::url);
            registry.add("strongroom.peers.audit-service.url", log::url);
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
    RecordedSpans recordedSpans() {
        return new RecordedSpans();
    }

    @Bean
    Plans plans(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Plans(jdbc, transactions);
    }

    @Bean
    Database database() {
        return new Database(ServiceDatabases.of("credential"));
    }
}
