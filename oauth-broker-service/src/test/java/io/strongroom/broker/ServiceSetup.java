package io.strongroom.broker;

import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.test.peer.TestPeers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the service under test its address, its issuer and its peers. */
class ServiceSetup implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** What stands in {@code iss}; nobody connects to it. */
    static final String ISSUER = "http://gateway.test";

    private static final int PORT = Ports.free();

    static String address() {
        return "http://127.0.0.1:" + PORT;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(TestPeers.shared().properties("oauth-broker-service"));
        properties.put("server.port", PORT);
        properties.put("strongroom.token.issuer", ISSUER);
        properties.put("strongroom.token.jwks-uri", address() + "/oauth2/jwks");
        // Behind one address all tests are one guesser.
        properties.put("strongroom.sign-in.per-address", 100_000);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    }
}
