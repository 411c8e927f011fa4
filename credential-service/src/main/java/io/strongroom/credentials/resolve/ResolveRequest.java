package io.strongroom.credentials.resolve;

import org.jspecify.annotations.Nullable;

/**
 * Body of a worker's request for one credential.
 *
 * @param reason why, in the worker's words; stands in the event
 * @param purpose {@link Purpose#RUN} where it is left out
 * @param version the version of the values that the run began with; the current one where it is left out
 * @param minLifetime seconds that a token has to live; values without a token live on
 */
record ResolveRequest(
        String environment,
        @Nullable String run,
        @Nullable String step,
        @Nullable String reason,
        @Nullable Purpose purpose,
        @Nullable Long version,
        @Nullable Long minLifetime) {

    ResolveRequest {
        Bounds.name("/environment", environment);
        Bounds.text("/run", run);
        Bounds.text("/step", step);
        Bounds.text("/reason", reason);
        Bounds.version("/version", version);
        Bounds.lifetime("/min_lifetime", minLifetime);
    }

    Circumstances circumstances() {
        return new Circumstances(run, reason, purpose == null ? Purpose.RUN : purpose);
    }
}
