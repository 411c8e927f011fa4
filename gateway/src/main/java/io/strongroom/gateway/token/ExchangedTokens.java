package io.strongroom.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.strongroom.platform.web.security.BearerTokens;
import io.strongroom.platform.web.token.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers by its hash what an API token was exchanged for, a little shorter than the access token lives. Requests that come with
 * the same token while it is being exchanged wait for that one exchange. A refusal is remembered for a few seconds.
 */
final class ExchangedTokens {

    private static final int MOST = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ApiTokenExchange exchange;
    private final Clock clock;
    private final Cache<TokenHash, ExchangedToken> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .recordStats()
            .build();
    private final ConcurrentMap<TokenHash, ReentrantLock> exchanging = new ConcurrentHashMap<>();

    ExchangedTokens(ApiTokenExchange exchange, Clock clock, MeterRegistry meters) {
        this.exchange = exchange;
        this.clock = clock;
        CaffeineCacheMetrics.monitor(meters, known, "strongroom.tokens.exchanged");
    }

    String accessToken(String apiToken) {
        TokenHash hash = TokenHash.of(apiToken);
        ExchangedToken token = known.getIfPresent(hash);
        String accessToken = token != null && token.holdsAt(clock.instant())
                ? token.accessToken()
                : exchangedOnce(hash, apiToken).accessToken();
        if (accessToken == null) {
            throw BearerTokens.refused();
        }
        return accessToken;
    }

    /** Whether there was something to forget; a refusal is not forgotten. */
    boolean forget(String apiToken) {
        TokenHash hash = TokenHash.of(apiToken);
        ExchangedToken token = known.getIfPresent(hash);
        boolean good = token != null && token.accessToken() != null;
        if (good) {
            known.invalidate(hash);
        }
        return good;
    }

    private ExchangedToken exchangedOnce(TokenHash hash, String apiToken) {
        ReentrantLock lock = exchanging.computeIfAbsent(hash, _ -> new ReentrantLock());
        lock.lock();
        try {
            ExchangedToken token = known.getIfPresent(hash);
            if (token == null || !token.holdsAt(clock.instant())) {
                token = exchange.exchange(apiToken, clock.instant());
                known.put(hash, token);
            }
            return token;
        } finally {
            lock.unlock();
            exchanging.remove(hash, lock);
        }
    }
}
