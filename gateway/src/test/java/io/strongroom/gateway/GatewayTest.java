package io.strongroom.gateway;

import io.strongroom.platform.test.http.Http;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All tests share one gateway on a real port. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GatewayTest {

    static final UUID TENANT = UUID.randomUUID();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        Suite.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void forgetWhatWasAsked() {
        Suite.CREDENTIALS.forget();
        Suite.IDENTITY.forget();
        Suite.SCHEMAS.forget();
    }

    Http http() {
        return new Http("http://127.0.0.1:" + port);
    }

    static String someone() {
        return Suite.TOKENS.user(TENANT, UUID.randomUUID(), "member").bearer();
    }
}
