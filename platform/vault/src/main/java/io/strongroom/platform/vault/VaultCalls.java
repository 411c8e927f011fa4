package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.EnvironmentLoader;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.response.VaultResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.strongroom.platform.web.trace.Spans;
import java.net.http.HttpClient;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the server: permits, one shared client, a look at every status (the driver takes a 4xx of a read or a write for an answer), no retries, and
 * meters for calls and permits.
 */
final class VaultCalls implements AutoCloseable {

    private final VaultSettings settings;
    private final HttpClient client;
    private final CallMeters meters;
    private final Spans spans;
    private final Semaphore permits;

    VaultCalls(VaultSettings settings, MeterRegistry meters, Spans spans) {
        this.settings = settings;
        this.spans = spans;
        this.client = new PooledHttpClient(settings.permits(), settings.connectTimeout(), settings.readTimeout());
        this.permits = new Semaphore(settings.permits());
        this.meters = new CallMeters(meters, permits, settings.permits());
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
        long begin = System.nanoTime();
        CallMeters.Outcome outcome = CallMeters.Outcome.ERROR;
        Observation span = spans.call("strongroom.vault", operation);
        try {
            T answer = permitted(operation, token, call);
            outcome = CallMeters.Outcome.OK;
            return answer;
        } catch (VaultRefusal e) {
            outcome = CallMeters.Outcome.REFUSED;
            throw e;
        } finally {
            meters.record(operation, outcome, System.nanoTime() - begin);
            span.lowCardinalityKeyValue("outcome", outcome.text()).stop();
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
