package io.strongroom.platform.vault;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The secret store is away, sealed, too slow, too busy, or refuses this service: 503 {@code secret-store-unavailable}. Says nothing of the inside to the caller. */
@SuppressWarnings("serial")
public class SecretStoreUnavailable extends ProblemException {

    SecretStoreUnavailable(String reason, @Nullable Throwable cause) {
        super(CommonError.SECRET_STORE_UNAVAILABLE, "The secret store does not answer at the moment.");
        initCause(new IllegalStateException(reason, cause));
    }
}
