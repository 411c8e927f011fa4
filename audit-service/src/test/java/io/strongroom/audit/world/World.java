package io.strongroom.audit.world;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.servers.ServiceDatabases;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.test.trace.RecordedSpans;
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
    DynamicPropertyRegistrar surroundings(TestDirectory directory) {
        return registry -> {
            TestPeers.shared().properties("audit-service").forEach((name, value) -> registry.add(name, () -> value));
            TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
            registry.add("strongroom.peers.oauth-broker-service.url", directory::url);
        };
    }

    @Bean
    RecordedSpans recordedSpans() {
        return new RecordedSpans();
    }

    @Bean
    Database database() {
        return new Database(ServiceDatabases.of("audit"));
    }

    @Bean
    EventSender eventSender() {
        return new EventSender(TestServers.kafka().bootstrap());
    }

    @Bean
    @Lazy
    LogReader logReader(Environment environment) {
        return new LogReader(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
