package io.strongroom.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.strongroom.platform.web.caller.Caller;
import java.time.Duration;
import java.util.Optional;

/** A token bucket for each caller, in memory: two replicas of the gateway let through twice as much. */
final class RateLimits {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LimitProperties limits;
    private final Cache<String, Bucket> buckets;

    RateLimits(LimitProperties limits) {
        this.limits = limits;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.callers())
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /** Takes one request of the caller's; what comes back is how long to wait when there is none left. */
    Optional<Duration> take(Caller caller) {
        String key = caller.tenant() + "/" + caller.kind() + "/" + caller.id();
        return take(key, caller.isMachine() ? limits.machine() : limits.user());
    }

    Optional<Duration> take(String address) {
        return take("address/" + address, limits.address());
    }

    long callers() {
        return buckets.estimatedSize();
    }

    private Optional<Duration> take(String key, int perSecond) {
        ConsumptionProbe probe = buckets.get(key, _ -> bucket(perSecond)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int perSecond) {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(perSecond)
                .refillGreedy(perSecond, SECOND)
                .build();
        return Bucket.builder().addLimit(bandwidth).build();
    }
}
