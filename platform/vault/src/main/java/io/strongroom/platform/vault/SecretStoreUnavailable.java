package io.strongroom.platform.vault;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secret store is away, sealed, too slow, too busy, or refuses this service: 503 {@code secret-store-unavailable}. The reason is for the log only. */
@SuppressWarnings("serial")
public class SecretStoreUnavailable extends ProblemException {

    /** @param reason what happened, without paths and values */
    public SecretStoreUnavailable(String reason, @Nullable Throwable cause) {
        super(
                CommonError.SECRET_STORE_UNAVAILABLE,
                "The secret store does not answer at the moment.",
                List.of(),
                new IllegalStateException(reason, cause));
    }
}
