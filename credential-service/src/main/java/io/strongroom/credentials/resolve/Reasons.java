package io.strongroom.credentials.resolve;

import io.strongroom.credentials.credential.CredentialError;
import io.strongroom.credentials.keychain.KeychainError;
import io.strongroom.credentials.value.ValueError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/**
 * Why an item that the project knows of is refused, the gravest reason first, in words that say what can be done about it. None of them goes away
 * by asking again.
 */
final class Reasons {

    private Reasons() {}

    /** Empty where the values may be given. */
    static Optional<ProblemException> against(UUID project, Wanted wanted, Decision decision) {
        if (decision.grantId() == null) {
            return Optional.of(grantMissing(project, wanted));
        }
        if (decision.purgeAt() != null) {
            return Optional.of(ProblemException.of(
                    CredentialError.DELETION_SCHEDULED,
                    "The credential is to be deleted at " + decision.purgeAt()
                            + ". Until then its owner can keep it."));
        }
        if (decision.expired()) {
            return Optional.of(ProblemException.of(
                    ResolveError.CREDENTIAL_EXPIRED,
                    "The credential expired at " + decision.expiresAt() + ". Its owner can set another end."));
        }
        if (!decision.filled()) {
            return Optional.of(ProblemException.of(
                    ValueError.ENVIRONMENT_NOT_FILLED,
                    "There are no values for environment '" + wanted.environment()
                            + "' yet. Its owner has to fill it."));
        }
        return decision.path() == null ? Optional.of(notKept(wanted, decision)) : Optional.empty();
    }

    /** Without what was selected: that is the run's own. */
    static ProblemException noMatch(Selection selection) {
        return ProblemException.of(
                KeychainError.KEYCHAIN_NO_MATCH,
                "What the path of keychain '" + selection.keychainName()
                        + "' selects in the input is the external id of no credential that is shared with the project."
                        + " Share one that has it, or give the keychain a default or on_no_match none.");
    }

    private static ProblemException grantMissing(UUID project, Wanted wanted) {
        return ProblemException.of(
                ResolveError.GRANT_MISSING,
                "Project " + project + " has no grant for environment '" + wanted.environment()
                        + "' of this credential. Its owner can give one.");
    }

    private static ProblemException notKept(Wanted wanted, Decision decision) {
        return ProblemException.of(
                ResolveError.VERSION_NOT_KEPT,
                "Version " + wanted.version() + " of environment '" + wanted.environment()
                        + "' is not kept. The current one is " + decision.currentVersion()
                        + "; a request that names no version gets it.");
    }
}
