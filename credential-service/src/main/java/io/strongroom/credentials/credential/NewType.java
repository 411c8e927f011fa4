package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The {@code type} of a new credential. */
record NewType(
        String kind, @Nullable String adaptor, @Nullable String version) {

    NewType {
        switch (kind) {
            case CredentialType.RAW_KIND -> {
                refuse("/type/adaptor", adaptor);
                refuse("/type/version", version);
            }
            case CredentialType.ADAPTOR_KIND -> {
                if (adaptor == null || adaptor.isEmpty()) {
                    throw ProblemException.invalid("/type/adaptor", "This field is required.");
                }
            }
            default -> throw ProblemException.invalid("/type/kind", "This must be one of raw, adaptor.");
        }
    }

    private static void refuse(String pointer, @Nullable String value) {
        if (value != null) {
            throw ProblemException.invalid(pointer, "This field belongs to the kind adaptor.");
        }
    }
}
