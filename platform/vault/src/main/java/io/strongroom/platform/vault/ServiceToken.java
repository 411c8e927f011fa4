package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.api.Auth;
import io.github.jopenlibs.vault.response.AuthResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's own token, with which it makes tokens for tenants and reads its own secrets.
 *
 * <p>Taken at the first need or shortly after the start, renewed in the background at half of its life, and taken anew when it cannot be renewed or is
 * refused. A server that is away is asked again every {@link #RETRY}; meanwhile a token that still lives is used.
 */
final class ServiceToken implements AutoCloseable {

    static final Duration RETRY = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(ServiceToken.class);

    private final ServiceLogin login;
    private final VaultCalls calls;
    private final Clock clock;
    private final ReentrantLock taking = new ReentrantLock();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("vault-service-token").factory());
    private volatile @Nullable TokenLease lease;
    private @Nullable Future<?> next;

    ServiceToken(ServiceLogin login, VaultCalls calls, Clock clock) {
        this.login = login;
        this.calls = calls;
        this.clock = clock;
    }

    /** Begins to keep a token; does not wait for it. */
    void start() {
        schedule(clock.instant());
    }

    /** @throws SecretStoreUnavailable when there is no living token and none to be had */
    String current() {
        TokenLease held = lease;
        return held != null && !held.endedAt(clock.instant()) ? held.token() : replace(held);
    }

    /** A new token after the server refused this one; whoever comes later with the same refused token gets what the first one got. */
    String afterRefusalOf(String refused) {
        TokenLease held = lease;
        return held != null && !held.token().equals(refused) ? held.token() : replace(held);
    }

    boolean held() {
        TokenLease held = lease;
        return held != null && !held.endedAt(clock.instant());
    }

    private String replace(@Nullable TokenLease seen) {
        taking.lock();
        try {
            TokenLease held = lease;
            if (held == null || held == seen) {
                held = login.login(calls);
                keep(held);
            }
            return held.token();
        } finally {
            taking.unlock();
        }
    }

    private void keep(TokenLease taken) {
        lease = taken;
        if (!taken.endless()) {
            schedule(taken.at(0.5));
        }
    }

    private void renewOrReplace() {
        TokenLease held = lease;
        try {
            if (held == null || !held.renewable() || held.endedAt(clock.instant())) {
                String unused = replace(held);
                return;
            }
            keep(renewed(held));
        } catch (VaultRefusal e) {
            log.warn("The service's Vault token was refused and is taken anew");
            lease = lease == held ? null : lease;
            schedule(clock.instant().plus(RETRY));
        } catch (RuntimeException e) {
            log.warn("The service's Vault token could not be renewed, trying again", e);
            schedule(clock.instant().plus(RETRY));
        }
    }

    private TokenLease renewed(TokenLease held) {
        AuthResponse answer = calls.call("renew", held.token(), config -> new Auth(config).renewSelf());
        return new TokenLease(
                held.token(),
                clock.instant(),
                Duration.ofSeconds(answer.getAuthLeaseDuration()),
                answer.isAuthRenewable());
    }

    private synchronized void schedule(Instant at) {
        if (next != null) {
            next.cancel(false);
        }
        long delay = Math.max(0, Duration.between(clock.instant(), at).toMillis());
        next = background.isShutdown() ? null : background.schedule(this::renewOrReplace, delay, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
