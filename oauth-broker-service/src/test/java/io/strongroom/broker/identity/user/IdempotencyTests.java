package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.platform.test.http.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A request that is sent again makes nothing twice, and shows no secret twice. */
@ServiceTest
class IdempotencyTests {

    private static final String USERS = "/api/v1/users";
    private static final String MACHINES = "/api/v1/machine-clients";

    private final TestTenant tenant = Suite.sharedTenant();
    private final String key = UUID.randomUUID().toString();

    @Test
    void answersTheSameAgainWhereNoSecretIsShown() {
        String body = user(Suite.PASSWORD);
        Answer first = post(USERS, body, key);
        Answer again = post(USERS, body, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isPresent();
        assertThat(post(USERS, body, UUID.randomUUID().toString()).verdict()).isEqualTo("409 conflict");
    }

    @TestFactory
    Stream<DynamicTest> aSecretIsShownOnce() {
        String machine = tenant.machine("audit:read").id().toString();
        return Stream.of(
                shown(USERS, user(null), "/password", tenant.admin()),
                shown(MACHINES, "{\"name\":\"w\",\"scopes\":[\"audit:read\"]}", "/client_secret", tenant.admin()),
                shown(MACHINES + "/" + machine + "/secrets", "", "/client_secret", tenant.admin()),
                shown("/api/v1/me/api-tokens", "{\"name\":\"t\"}", "/token", tenant.admin()),
                shown("/api/v1/tenants", newTenant(), "/admin/password", Suite.superuser()));
    }

    private static DynamicTest shown(String path, String body, String secret, String bearer) {
        return DynamicTest.dynamicTest(path, () -> {
            String key = UUID.randomUUID().toString();
            Answer first = post(path, body, key, bearer);
            assertThat(first.status()).as(first.body()).isEqualTo(201);
            String text = first.json().at(secret).asString();
            assertThat(text).isNotEmpty();

            Answer again = post(path, body, key, bearer);

            assertThat(again.verdict()).isEqualTo("409 secret-already-shown");
            assertThat(again.header("Location"))
                    .isEqualTo(first.header("Location"))
                    .isPresent();
            assertThat(Database.dump()).doesNotContain(text);
        });
    }

    @Test
    void refusesTheKeyWithAnotherBody() {
        post(USERS, user(Suite.PASSWORD), key);

        assertThat(post(USERS, user(Suite.PASSWORD), key).verdict()).isEqualTo("422 idempotency-key-reused");
        assertThat(post(USERS, "{\"email\":1}", key).verdict()).isEqualTo("422 validation-failed");
        assertThat(post(MACHINES, "{\"name\":\"w\",\"scopes\":[\"audit:read\"]}", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keepsNoKeyOfARequestThatFailed() {
        String taken = user(Suite.PASSWORD);
        post(USERS, taken, UUID.randomUUID().toString());
        assertThat(post(USERS, taken, key).verdict()).isEqualTo("409 conflict");

        assertThat(post(USERS, user(Suite.PASSWORD), key).status()).isEqualTo(201);
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThat(post(USERS, user(null), "k".repeat(256)).verdict()).isEqualTo("400 invalid-parameter");
        assertThat(post(USERS, user(null), " ").verdict()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void oneKeyEightTimesAtOnceMakesOneThingAndAnswersAgree() {
        for (int round = 0; round < 20; round++) {
            String roundKey = key + round;
            String name = "race " + roundKey;
            String body = "{\"name\":\"" + name + "\",\"scopes\":[\"audit:read\"]}";

            List<String> verdicts = atOnce(() -> post(MACHINES, body, roundKey).verdict());

            assertThat(verdicts).containsOnlyOnce("201");
            assertThat(verdicts).isSubsetOf("201", "409 conflict", "409 secret-already-shown");
            assertThat(post(MACHINES, body, roundKey).verdict()).isEqualTo("409 secret-already-shown");
            assertThat(Database.dump().lines().filter(row -> row.startsWith("machine_clients ") && row.contains(name)))
                    .hasSize(1);
        }
    }

    private static List<String> atOnce(java.util.concurrent.Callable<String> request) {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(IdempotencyTests::joined).toList();
        }
    }

    private static String joined(Future<String> running) {
        try {
            return running.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String user(@org.jspecify.annotations.Nullable String password) {
        return "{\"email\":\"%s@idem.example\",\"name\":\"Grace\",\"roles\":[\"member\"]%s}"
                .formatted(UUID.randomUUID(), password == null ? "" : ",\"password\":\"" + password + "\"");
    }

    private static String newTenant() {
        UUID id = UUID.randomUUID();
        return "{\"name\":\"%s\",\"admin\":{\"email\":\"%s@idem.example\",\"name\":\"Ada\"}}".formatted(id, id);
    }

    private Answer post(String path, String body, String withKey) {
        return post(path, body, withKey, tenant.admin());
    }

    private static Answer post(String path, String body, String withKey, String bearer) {
        return Suite.http().post(path, body, "Authorization", bearer, "Idempotency-Key", withKey);
    }
}
