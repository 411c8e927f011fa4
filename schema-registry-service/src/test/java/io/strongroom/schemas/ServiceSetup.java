package io.strongroom.schemas;

import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.schemas.importing.FakeNpmRegistry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the service under test its tokens, its peers and its registry. */
class ServiceSetup implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>();
        properties.putAll(TestTokens.shared().properties());
        properties.putAll(TestPeers.shared().properties("schema-registry-service"));
        properties.put("strongroom.npm.registry", FakeNpmRegistry.shared().address());
        properties.put("strongroom.npm.answer-timeout", "500ms");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    }
}
