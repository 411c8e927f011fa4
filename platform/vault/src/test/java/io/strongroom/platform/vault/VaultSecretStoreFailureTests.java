package io.strongroom.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.web.problem.CommonError;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultSecretStoreFailureTests {

    private static final UUID TENANT = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final String AT = "/v1/strongroom/t/" + TENANT + "/c/a";
    private static final SecretValue VALUE = SecretValue.of("value");

    private StubbedStore stubbed;

    @BeforeEach
    void open() throws IOException {
        stubbed = new StubbedStore(2, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        stubbed.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 412, 429, 472, 500, 502, 503})
    void takesNoOtherStatusForAnAnswer(int status) {
        for (String method : new String[] {"GET", "POST", "PUT", "DELETE"}) {
            stubbed.vault.on(method + " " + AT, status, "{\"errors\":[\"x\"]}");
        }

        assertUnavailable(() -> stubbed.store.read(TENANT, "a"));
        assertUnavailable(() -> stubbed.store.write(TENANT, "a", VALUE));
        assertUnavailable(() -> stubbed.store.destroy(TENANT, "a"));
    }

    @ParameterizedTest
    @CsvSource({"0, a cut connection", "1, silence"})
    void failsWithinItsTimeouts(int status, String what) {
        stubbed.vault.on("GET " + AT, status, "");

        long before = System.nanoTime();
        assertUnavailable(() -> stubbed.store.read(TENANT, "a"));

        assertThat(System.nanoTime() - before).as(what).isLessThan(TimeUnit.SECONDS.toNanos(2));
        assertThat(stubbed.vault.count("GET " + AT)).as("no retries").isEqualTo(1);
    }

    @Test
    void failsWhenTheServerIsGone() {
        stubbed.vault.close();

        assertUnavailable(() -> stubbed.store.read(TENANT, "a"));
    }

    @Test
    void failsWhenTheAnswerIsNotJson() {
        stubbed.vault.on("GET " + AT, 200, "<html>");

        assertThatThrownBy(() -> stubbed.store.read(TENANT, "a")).isInstanceOf(SecretStoreUnavailable.class);
    }

    @Test
    void saysNothingOfTheInside() {
        stubbed.vault.on("GET " + AT, 500, "{\"errors\":[\"inside\"]}");

        assertThatThrownBy(() -> stubbed.store.read(TENANT, "a"))
                .hasMessage("The secret store does not answer at the moment.");
    }

    @Test
    void makesOneNewTokenWhenATenantsTokenIsRefused() {
        stubbed.store.read(TENANT, "a");
        String old = stubbed.tokens.of(TENANT);
        stubbed.vault.refuse(old);

        assertThat(stubbed.store.read(TENANT, "a")).map(SecretValue::reveal).hasValue("kept");
        assertThat(stubbed.vault.count("POST /v1/auth/token/create/strongroom-c"))
                .isEqualTo(2);
    }

    @Test
    void givesUpWhenTheNewTokenIsRefusedToo() {
        stubbed.vault.on("GET " + AT, 403, "{\"errors\":[\"permission denied\"]}");

        assertUnavailable(() -> stubbed.store.read(TENANT, "a"));
        assertThat(stubbed.vault.count("GET " + AT)).isEqualTo(2);
    }

    @Test
    void letsOnlySoManyCallsThroughAtOnceAndWaitsForOthersOnlySoLong() throws Exception {
        stubbed.store.read(TENANT, "a");
        stubbed.vault.on("GET " + AT, 1, "");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                Future<?> unused = threads.submit(() -> {
                    begun.countDown();
                    return stubbed.store.read(TENANT, "a");
                });
            }
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            while (stubbed.vault.count("silent") < 2) {
                Thread.onSpinWait();
            }
            assertThat(stubbed.meters
                            .get("strongroom.vault.permits.available")
                            .gauge()
                            .value())
                    .isZero();
            assertUnavailable(() -> stubbed.store.read(TENANT, "b"));
            assertThat(stubbed.vault.count("GET " + AT.replace("/a", "/b"))).isZero();
        }
    }

    @Test
    void keepsTheInterruptFlag() throws Exception {
        AtomicBoolean kept = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                stubbed.store.destroy(TENANT, "a");
            } catch (SecretStoreUnavailable e) {
                kept.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.join();

        assertThat(kept).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../b", "a/../../x", "a b", "a?b", "a%2fb", "ä"})
    void refusesAPathThatIsNotOne(String path) {
        assertThatThrownBy(() -> stubbed.store.read(TENANT, path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAValueThatTheServerCouldNotHold() {
        SecretValue large = SecretValue.of("\n".repeat(SecretStore.MAX_STORED_BYTES / 2));

        assertThatThrownBy(() -> stubbed.store.write(TENANT, "a", large)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SecretStoreUnavailable.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonError.SECRET_STORE_UNAVAILABLE));
    }
}
