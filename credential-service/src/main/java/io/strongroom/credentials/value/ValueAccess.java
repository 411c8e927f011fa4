package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.StepUp;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides from path and token who may do something with the values of an environment: the owner, with a fresh login where it touches values. */
@Component
class ValueAccess {

    private final CredentialAccess access;
    private final ValueVersions versions;
    private final StepUp stepUp;
    private final TransactionTemplate transactions;

    ValueAccess(
            CredentialAccess access,
            ValueVersions versions,
            StepUp stepUp,
            PlatformTransactionManager transactionManager) {
        this.access = access;
        this.versions = versions;
        this.stepUp = stepUp;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setReadOnly(true);
    }

    /** An environment of the caller's credential, and what was current of its values when it was asked for. */
    record OwnedEnvironment(VisibleCredential credential, String name, CurrentValues values) {}

    /** @throws ProblemException 404 where the caller does not see the credential or it has no such environment, then 403 for all but the owner */
    OwnedEnvironment owned(Caller caller, String credentialId, String environment) {
        OwnedEnvironment found = transactions.execute(status -> {
            VisibleCredential credential = access.visible(caller, credentialId);
            return at(credential, environment);
        });
        found.credential().requireOwner();
        return found;
    }

    /** @throws ProblemException as {@link #owned}, then 401 {@code step-up-required} */
    OwnedEnvironment ownedFreshly(Caller caller, String credentialId, String environment) {
        OwnedEnvironment found = owned(caller, credentialId, environment);
        stepUp.requireFresh(caller);
        return found;
    }

    /** For a write that may also declare the environment. */
    VisibleCredential ownedFreshly(Caller caller, String credentialId) {
        VisibleCredential credential = access.visible(caller, credentialId).requireOwner();
        stepUp.requireFresh(caller);
        return credential;
    }

    /** The same environment as it is now. */
    OwnedEnvironment again(OwnedEnvironment environment) {
        return transactions.execute(status -> at(environment.credential(), environment.name()));
    }

    /** What is current now; nothing where the credential declares no such environment. */
    Optional<CurrentValues> current(VisibleCredential credential, String environment) {
        return transactions.execute(status -> versions.current(credential.id(), environment));
    }

    private OwnedEnvironment at(VisibleCredential credential, String environment) {
        CurrentValues current = versions.current(credential.id(), environment).orElseThrow(ProblemException::notFound);
        return new OwnedEnvironment(credential, environment, current);
    }
}
