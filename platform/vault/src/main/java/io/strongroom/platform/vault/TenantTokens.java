package io.strongroom.platform.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.jopenlibs.vault.api.Auth;
import io.github.jopenlibs.vault.api.Auth.TokenRequest;
import io.github.jopenlibs.vault.response.AuthResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Batch tokens, each of which reaches one tenant's place only. Made through the token role {@code strongroom-<letter>}, one at a time for each tenant; a new
 * one at two thirds of its life, by one of those who ask, while the others go on with the old one.
 */
final class TenantTokens {

    /** Tenants whose tokens are kept. */
    private static final int MAX_TENANTS = 10_000;

    private final ServiceToken service;
    private final VaultCalls calls;
    private final String letter;
    private final Duration ttl;
    private final Clock clock;
    private final Cache<UUID, Slot> slots;

    TenantTokens(ServiceToken service, VaultCalls calls, String letter, Duration ttl, Clock clock) {
        this.service = service;
        this.calls = calls;
        this.letter = letter;
        this.ttl = ttl;
        this.clock = clock;
        this.slots = Caffeine.newBuilder()
                .maximumSize(MAX_TENANTS)
                .expireAfterAccess(ttl)
                .build();
    }

    /** @throws SecretStoreUnavailable when there is no living token and none to be had */
    String of(UUID tenant) {
        return slot(tenant).token();
    }

    /** A new token after the server refused this one; made once, however many come with the same refused token. */
    String afterRefusalOf(UUID tenant, String refused) {
        return slot(tenant).replace(refused);
    }

    long size() {
        return slots.estimatedSize();
    }

    private Slot slot(UUID tenant) {
        return slots.get(tenant, Slot::new);
    }

    private final class Slot {

        private final String policy;
        private final ReentrantLock making = new ReentrantLock();
        private volatile @Nullable TokenLease lease;

        Slot(UUID tenant) {
            this.policy = TenantPolicies.name(tenant, letter);
        }

        String token() {
            TokenLease held = lease;
            Instant now = clock.instant();
            if (held == null || held.endedAt(now)) {
                return replace(held == null ? null : held.token());
            }
            if (!now.isBefore(held.at(2.0 / 3)) && making.tryLock()) {
                return renewed(held);
            }
            return held.token();
        }

        private String renewed(TokenLease held) {
            try {
                return lease == held ? make().token() : held.token();
            } catch (SecretStoreUnavailable e) {
                return held.token();
            } finally {
                making.unlock();
            }
        }

        String replace(@Nullable String old) {
            making.lock();
            try {
                TokenLease held = lease;
                return held == null || held.token().equals(old) ? make().token() : held.token();
            } finally {
                making.unlock();
            }
        }

        private TokenLease make() {
            Instant before = clock.instant();
            TokenLease made = new TokenLease(minted(), before, ttl, false);
            lease = made;
            return made;
        }

        private String minted() {
            String by = service.current();
            try {
                return minted(by);
            } catch (VaultRefusal e) {
                return minted(service.afterRefusalOf(by));
            }
        }

        private String minted(String by) {
            TokenRequest request = new TokenRequest()
                    .role("strongroom-" + letter)
                    .polices(List.of(policy))
                    .ttl(ttl.toSeconds() + "s");
            AuthResponse answer = calls.call("tenant-token", by, config -> new Auth(config).createToken(request));
            return answer.getAuthClientToken();
        }
    }
}
