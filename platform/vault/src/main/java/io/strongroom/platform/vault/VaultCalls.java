package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.EnvironmentLoader;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.response.VaultResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the server: permits, one shared client, a look at every status (the driver takes a 4xx of a read or a write for an answer), no retries, and
 * meters {@code strongroom.vault.calls} (operation, outcome) and {@code strongroom.vault.permits.available}.
 */
final class VaultCalls implements AutoCloseable {

    private final VaultSettings settings;
    private final HttpClient client;
    private final MeterRegistry meters;
    private final Semaphore permits;

    VaultCalls(VaultSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.client = new PooledHttpClient(settings.permits(), settings.connectTimeout(), settings.readTimeout());
        this.meters = meters;
        this.permits = new Semaphore(settings.permits());
        meters.gauge("strongroom.vault.permits.available", permits, Semaphore::availablePermits);
    }

    /**
     * Runs the call while it holds a permit.
     *
     * @param operation what is done, for meters and messages; never a path
     * @return the answer: 2xx, or 404 of a read
     * @throws VaultRefusal at 403
     * @throws SecretStoreUnavailable at anything else
     */
    <T extends VaultResponse> T call(String operation, String token, DriverCall<T> call) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "error";
        try {
            T answer = permitted(operation, token, call);
            outcome = "ok";
            return answer;
        } catch (VaultRefusal e) {
            outcome = "refused";
            throw e;
        } finally {
            sample.stop(meters.timer("strongroom.vault.calls", "operation", operation, "outcome", outcome));
        }
    }

    private <T extends VaultResponse> T permitted(String operation, String token, DriverCall<T> call) {
        acquire();
        try {
            T answer = call.on(config(token));
            check(operation, answer.getRestResponse().getStatus(), null);
            return answer;
        } catch (VaultException e) {
            check(operation, e.getHttpStatusCode(), e);
            throw new SecretStoreUnavailable("The answer to " + operation + " cannot be read", e);
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(settings.permitWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SecretStoreUnavailable("No permit for a Vault call came free in time", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretStoreUnavailable("Interrupted while waiting for a Vault permit", e);
        }
    }

    private static void check(String operation, int status, @Nullable VaultException failure) {
        if (status == 403) {
            throw new VaultRefusal(operation);
        }
        if (status == 0) {
            throw new SecretStoreUnavailable("The Vault server gave no answer to " + operation, failure);
        }
        if (status >= 300 && status != 404) {
            throw new SecretStoreUnavailable("The Vault server answered " + operation + " with " + status, null);
        }
    }

    /** Made for each call, since the driver keeps the token in it; takes nothing from the environment. */
    VaultConfig config(String token) {
        try {
            return new VaultConfig()
                    .environmentLoader(new NoEnvironment())
                    .address(settings.address().toString())
                    .token(token)
                    .engineVersion(1)
                    .httpClient(client)
                    .build();
        } catch (VaultException e) {
            throw new IllegalStateException("The driver refuses its configuration", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    @SuppressWarnings("serial")
    private static final class NoEnvironment extends EnvironmentLoader {

        @Override
        @SuppressWarnings("NullAway") // The driver is not annotated; null means "not set" to it.
        public String loadVariable(String name) {
            return null;
        }
    }
}
