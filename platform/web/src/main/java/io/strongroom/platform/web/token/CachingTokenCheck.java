package io.strongroom.platform.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.strongroom.platform.web.security.BearerTokens;
import java.time.Clock;

/** Remembers verified tokens by their hash until they end. What was refused is not remembered. */
final class CachingTokenCheck implements TokenCheck {

    private final TokenCheck check;
    private final Clock clock;
    private final Cache<TokenHash, VerifiedToken> verified;

    CachingTokenCheck(TokenCheck check, Clock clock, int most, MeterRegistry meters) {
        this.check = check;
        this.clock = clock;
        this.verified = Caffeine.newBuilder().maximumSize(most).recordStats().build();
        CaffeineCacheMetrics.monitor(meters, verified, "strongroom.tokens.verified");
    }

    @Override
    public VerifiedToken check(String token) {
        TokenHash hash = TokenHash.of(token);
        VerifiedToken known = verified.getIfPresent(hash);
        if (known == null) {
            VerifiedToken checked = check.check(token);
            verified.put(hash, checked);
            return checked;
        }
        if (!clock.instant().isBefore(known.expiresAt().plus(TokenClaims.SKEW))) {
            verified.invalidate(hash);
            throw BearerTokens.refused();
        }
        return known;
    }
}
