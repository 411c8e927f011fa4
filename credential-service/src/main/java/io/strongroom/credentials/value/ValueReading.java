package io.strongroom.credentials.value;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretStoreUnavailable;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Reads what versions name from the secret store. Whoever calls this holds the values, and records it. */
@Component
class ValueReading {

    private final SecretStore store;

    ValueReading(SecretStore store) {
        this.store = store;
    }

    /** @throws ProblemException 409 {@code environment-not-filled}, 503 */
    SecretValue current(String environment, CurrentValues current) {
        if (current.path() == null) {
            throw ValueError.notFilled(environment);
        }
        return at(current.path());
    }

    /** @throws SecretStoreUnavailable also when the store holds nothing at a path that a version names */
    SecretValue at(String path) {
        return store.read(CurrentTenant.required(), path)
                .orElseThrow(() ->
                        new SecretStoreUnavailable("The store holds nothing at a path that a version names", null));
    }
}
