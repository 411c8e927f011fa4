package io.strongroom.platform.web.withdrawal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.strongroom.platform.web.caller.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The withdrawals heard of, each kept until no token from before it can still be alive. */
final class WithdrawnSince implements Withdrawals {

    /** Access tokens live for 5 min at most, and the topic keeps an hour. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<String, Instant> notBefore =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    void add(Withdrawal withdrawal) {
        notBefore
                .asMap()
                .merge(
                        withdrawal.key(),
                        withdrawal.notBefore(),
                        (known, heard) -> heard.isAfter(known) ? heard : known);
    }

    long size() {
        return notBefore.estimatedSize();
    }

    @Override
    public boolean isWithdrawn(Caller caller, Instant issuedAt) {
        UUID tenant = caller.tenant();
        return isWithdrawn(Withdrawal.key(tenant, "tenant", tenant.toString()), issuedAt)
                || isWithdrawn(Withdrawal.key(tenant, caller.isMachine() ? "client" : "user", caller.id()), issuedAt)
                || isApiTokenWithdrawn(tenant, caller.apiToken(), issuedAt);
    }

    private boolean isApiTokenWithdrawn(UUID tenant, @Nullable String apiToken, Instant issuedAt) {
        return apiToken != null && isWithdrawn(Withdrawal.key(tenant, "apitoken", apiToken), issuedAt);
    }

    private boolean isWithdrawn(String key, Instant issuedAt) {
        Instant since = notBefore.getIfPresent(key);
        return since != null && !issuedAt.isAfter(since);
    }
}
