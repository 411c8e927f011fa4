package io.strongroom.platform.test.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.http.TestUpstream;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.token.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that has never reached Kafka. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.location=classpath:sample.yml", "strongroom.withdrawal.silence=500ms"})
class WithdrawalTests {

    private static final TestUpstream IDENTITY = TestUpstream.start("oauth-broker-service");
    private static final List<String> CHANGES = new CopyOnWriteArrayList<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        IDENTITY.on(
                "/internal/identity-changes",
                exchange -> TestUpstream.answer(exchange, 200, "{\"items\":[" + String.join(",", CHANGES) + "]}"));
        TestTokens.shared().properties().forEach((name, value) -> registry.add(name, () -> value));
        TestPeers.shared().properties("audit-service").forEach((name, value) -> registry.add(name, () -> value));
        registry.add("strongroom.peers.oauth-broker-service.url", IDENTITY::url);
    }

    @Test
    void asksTheIdentityServiceEachSecondWhileKafkaIsAway() {
        Http http = new Http("http://127.0.0.1:" + port);
        UUID tenant = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        String bearer = TestTokens.shared().user(tenant, user).bearer();

        await().atMost(Duration.ofSeconds(15))
                .until(() -> http.get("/actuator/health/readiness").status() == 200);
        assertThat(http.get("/api/v1/me", "Authorization", bearer).status()).isEqualTo(200);

        CHANGES.add("{\"key\":\"" + tenant + "/user/" + user + "\",\"not_before\":\"" + Instant.now() + "\"}");

        await().atMost(Duration.ofSeconds(3))
                .until(() -> http.get("/api/v1/me", "Authorization", bearer).status() == 401);
        assertThat(IDENTITY.last().header("Authorization").getFirst()).startsWith("Bearer eyJhbGciOiJFZERTQSI");
        assertThat(IDENTITY.last().target()).startsWith("/internal/identity-changes?since=20");
    }
}
