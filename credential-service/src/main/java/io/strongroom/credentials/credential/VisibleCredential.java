package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;

/**
 * A credential that the caller may see.
 *
 * @param version the credential's own, not that of its values
 * @param owned whether the caller is its owner
 */
public record VisibleCredential(UUID id, String name, CredentialType type, UUID ownerId, long version, boolean owned) {

    /** Refuses with 403 unless the caller owns the credential. */
    public VisibleCredential requireOwner() {
        if (!owned) {
            throw notOwned();
        }
        return this;
    }

    static ProblemException notOwned() {
        return ProblemException.of(CommonError.FORBIDDEN, "Only the owner of the credential may do this.");
    }
}
