package io.strongroom.broker.identity.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.web.caller.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a withdrawal gets to the other services, and to this one. */
@ServiceTest
class WithdrawalTests {

    private static final String TOPIC = "strongroom.identity-changes.v1";
    private static final Duration BOUND = Duration.ofSeconds(2);

    private final TestTenant tenant = Suite.sharedTenant();
    private final TestMachine worker = tenant.machine("credentials:resolve");

    @Test
    void aWithdrawnClientIsOnTheTopicWithinTwoSeconds() {
        String bearer = worker.bearer();
        Instant before = Instant.now();
        tenant.delete("/api/v1/machine-clients/" + worker.id());
        String key = tenant.id() + "/client/" + worker.id();
        String value = await().atMost(BOUND)
                .until(() -> published(key), Optional::isPresent)
                .orElseThrow();
        Instant notBefore = Instant.parse(
                JsonMapper.shared().readTree(value).path("not_before").asString());
        assertThat(notBefore).isBetween(before, Instant.now());
        await().atMost(BOUND).until(() -> me(bearer) == 401);
    }

    @Test
    void anApiTokensAccessTokensAreRefusedWithinTwoSeconds() {
        Answer made = tenant.post("/api/v1/me/api-tokens", "{\"name\":\"laptop\"}");
        String bearer = "Bearer " + exchange(made).json().path("access_token").asString();
        assertThat(me(bearer)).isEqualTo(200);
        tenant.delete("/api/v1/me/api-tokens/" + made.json().path("id").asString());
        await().atMost(BOUND).until(() -> me(bearer) == 401);
        assertThat(tenant.get("/api/v1/me").status())
                .as("the login of the same user")
                .isEqualTo(200);
    }

    @Test
    void servicesWithoutKafkaMayAsk() {
        Instant before = Instant.now();
        tenant.delete("/api/v1/machine-clients/" + worker.id());
        Answer answer = since(before.toString(), "audit-service");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).anySatisfy(item -> {
            assertThat(item.path("key").asString()).isEqualTo(tenant.id() + "/client/" + worker.id());
            assertThat(Instant.parse(item.path("not_before").asString())).isAfterOrEqualTo(before);
        });
        assertThat(since("yesterday", "gateway").verdict()).isEqualTo("400 invalid-parameter");
        assertThat(Suite.http()
                        .get("/internal/identity-changes?since=" + before)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theTopicForgetsAfterAnHour() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrap()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(List.of(topic)).all().get(10, TimeUnit.SECONDS);
            assertThat(Objects.requireNonNull(configs.get(topic))
                            .get("retention.ms")
                            .value())
                    .isEqualTo("3600000");
        }
    }

    private static int me(String bearer) {
        return Suite.http().get("/api/v1/me", "Authorization", bearer).status();
    }

    private static Answer since(String time, String service) {
        return Suite.http()
                .get(
                        "/internal/identity-changes?since=" + time,
                        "Authorization",
                        TestPeers.shared().bearer(service, "oauth-broker-service", Tenants.RESERVED));
    }

    private static Answer exchange(Answer made) {
        return Suite.http()
                .post(
                        "/internal/api-tokens/exchange",
                        "{\"token\":\"" + made.json().path("token").asString() + "\"}",
                        "Authorization",
                        TestPeers.shared().bearer("gateway", "oauth-broker-service", Tenants.RESERVED));
    }

    private static Optional<String> published(String key) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            return StreamSupport.stream(consumer.poll(Duration.ofMillis(500)).spliterator(), false)
                    .filter(message -> message.key().equals(key))
                    .map(ConsumerRecord::value)
                    .findFirst();
        }
    }
}
