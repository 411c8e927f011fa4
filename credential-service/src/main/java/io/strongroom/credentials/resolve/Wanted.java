package io.strongroom.credentials.resolve;

import org.jspecify.annotations.Nullable;

/** One environment's values that a worker asks for. @param version the only one that will do; null for the current one */
record Wanted(
        Reference reference,
        String environment,
        @Nullable String step,
        @Nullable Long version) {

    static Wanted of(String credential, String environment, @Nullable String step, @Nullable Long version) {
        return new Wanted(new Reference.Named(credential), environment, step, version);
    }
}
