package io.strongroom.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantTokensTests {

    private static final UUID TENANT = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final String MINT = "POST /v1/auth/token/create/strongroom-c";
    private static final String LOGIN = "POST /v1/auth/approle/login";

    private final SettableClock clock = new SettableClock();
    private StubbedStore stubbed;

    @BeforeEach
    void open() throws IOException {
        stubbed = new StubbedStore(64, clock);
    }

    @AfterEach
    void close() {
        stubbed.close();
    }

    @Test
    void makesOneTokenHoweverManyAskAtOnce() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> asks = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Boolean>) () -> seen.add(stubbed.tokens.of(TENANT)))
                    .toList();
            threads.invokeAll(asks);
        }

        assertThat(seen).hasSize(1);
        assertThat(stubbed.vault.count(MINT)).isEqualTo(1);
    }

    @Test
    void keepsATokenForTwoThirdsOfItsLife() {
        String first = stubbed.tokens.of(TENANT);

        clock.advance(Duration.ofSeconds(399));
        assertThat(stubbed.tokens.of(TENANT)).isEqualTo(first);

        clock.advance(Duration.ofSeconds(2));
        assertThat(stubbed.tokens.of(TENANT)).isNotEqualTo(first);
        assertThat(stubbed.vault.count(MINT)).isEqualTo(2);
    }

    @Test
    void goesOnWithALivingTokenWhileNoNewOneIsToBeHad() {
        String first = stubbed.tokens.of(TENANT);
        stubbed.vault.on(MINT, 503, "{\"errors\":[\"sealed\"]}");

        clock.advance(Duration.ofSeconds(500));
        assertThat(stubbed.tokens.of(TENANT)).isEqualTo(first);

        clock.advance(Duration.ofSeconds(101));
        assertThatThrownBy(() -> stubbed.tokens.of(TENANT)).isInstanceOf(SecretStoreUnavailable.class);
    }

    @Test
    void makesOneNewTokenHoweverManyWereRefused() throws Exception {
        String refused = stubbed.tokens.of(TENANT);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> asks = IntStream.range(0, 50)
                    .mapToObj(i -> (Callable<String>) () -> stubbed.tokens.afterRefusalOf(TENANT, refused))
                    .toList();
            threads.invokeAll(asks);
        }

        assertThat(stubbed.vault.count(MINT)).isEqualTo(2);
    }

    @Test
    void logsInAnewWhenTheServicesOwnTokenIsRefused() {
        stubbed.vault.refuse(stubbed.service.current());

        assertThat(stubbed.tokens.of(TENANT)).isNotBlank();
        assertThat(stubbed.vault.count(LOGIN)).isEqualTo(2);
    }

    private static final class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-08-01T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
