package io.strongroom.gateway;

import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.trace.RecordedSpans;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** All tests share one gateway on a real port. */
@SpringBootTest(
        classes = {GatewayApplication.class, GatewayTest.Spans.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.schedule-delay=50ms"
        })
@ActiveProfiles("tracing")
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

    /** Keeps what would leave the gateway. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Spans {

        @Bean
        RecordedSpans recordedSpans() {
            return new RecordedSpans();
        }
    }

    static String someone() {
        return Suite.TOKENS.user(TENANT, UUID.randomUUID(), "member").bearer();
    }
}
