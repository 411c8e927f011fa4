package io.strongroom.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class CachingSecretStoreTests {

    private static final UUID TENANT = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0198f000-0000-7000-8000-000000000002");
    private static final String READ = "GET /v1/strongroom/t/" + TENANT + "/c/a";

    private StubbedStore stubbed;
    private SecretStore cached;

    @BeforeEach
    void open() throws IOException {
        stubbed = new StubbedStore(2, Clock.systemUTC());
        VaultSettings.Cache settings =
                new VaultSettings.Cache(true, Duration.ofMillis(500), 1_000, DataSize.ofKilobytes(100));
        cached = new CachingSecretStore(stubbed.store, settings, new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        stubbed.close();
    }

    @Test
    void asksTheStoreOnceForAPath() {
        cached.read(TENANT, "a");
        cached.read(TENANT, "a");

        assertThat(stubbed.vault.count(READ)).isEqualTo(1);
    }

    @Test
    void keepsTenantsApart() {
        cached.read(TENANT, "a");
        cached.read(OTHER, "a");

        assertThat(stubbed.vault.count(READ.replace(TENANT.toString(), OTHER.toString())))
                .isEqualTo(1);
    }

    @Test
    void doesNotRememberThatAPathHeldNothing() {
        stubbed.vault.on(READ, 404, "{\"errors\":[]}");
        assertThat(cached.read(TENANT, "a")).isEmpty();
        stubbed.vault.on(READ, 200, "{\"data\":{\"v\":\"late\"}}");

        assertThat(cached.read(TENANT, "a")).map(SecretValue::reveal).hasValue("late");
    }

    @Test
    void forgetsWhatIsDestroyed() {
        cached.read(TENANT, "a");
        cached.destroy(TENANT, "a");
        stubbed.vault.on(READ, 404, "{\"errors\":[]}");

        assertThat(cached.read(TENANT, "a")).isEmpty();
    }

    @Test
    void asksAgainWhenTheTimeIsOver() throws Exception {
        cached.read(TENANT, "a");
        stubbed.vault.on(READ, 503, "{\"errors\":[\"sealed\"]}");
        long end = System.nanoTime() + Duration.ofMillis(600).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> cached.read(TENANT, "a")).isInstanceOf(SecretStoreUnavailable.class);
    }

    @Test
    void isBoundInBytes() {
        String large = "x".repeat(60 * 1024);
        stubbed.vault.on(READ, 200, "{\"data\":{\"v\":\"" + large + "\"}}");
        stubbed.vault.on(READ.replace("/a", "/b"), 200, "{\"data\":{\"v\":\"" + large + "\"}}");
        cached.read(TENANT, "a");
        cached.read(TENANT, "b");
        cached.read(TENANT, "a");
        cached.read(TENANT, "b");

        assertThat(stubbed.vault.count(READ) + stubbed.vault.count(READ.replace("/a", "/b")))
                .isGreaterThan(2);
    }
}
