package io.strongroom.platform.test.web;

import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.token.TestTokens;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All tests of the sample share one context, started on a real port. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.location=classpath:sample.yml",
            "strongroom.trusted-proxies=",
        })
abstract class SampleTest {

    static final TestTokens TOKENS = TestTokens.shared();
    static final TestPeers PEERS = TestPeers.shared();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        register(registry, TOKENS.properties());
        register(registry, PEERS.properties("schema-registry-service"));
    }

    Http http() {
        return new Http("http://127.0.0.1:" + port);
    }

    private static void register(DynamicPropertyRegistry registry, Map<String, String> properties) {
        properties.forEach((name, value) -> registry.add(name, () -> value));
    }
}
