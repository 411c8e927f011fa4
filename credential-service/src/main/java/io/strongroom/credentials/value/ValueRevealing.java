package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.document.ReleasedDocument;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.events.SharedCommits;
import io.strongroom.platform.vault.SecretStore;
import io.strongroom.platform.vault.SecretStoreUnavailable;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.StepUp;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows values to the owner of their credential, and to nobody else. */
@Component
class ValueRevealing {

    static final String REVEALED = "strongroom.credential.value.revealed";

    private final CredentialAccess access;
    private final ValueVersions versions;
    private final StepUp stepUp;
    private final SecretStore store;
    private final SharedCommits commits;
    private final TransactionTemplate transactions;

    ValueRevealing(
            CredentialAccess access,
            ValueVersions versions,
            StepUp stepUp,
            SecretStore store,
            SharedCommits commits,
            PlatformTransactionManager transactionManager) {
        this.access = access;
        this.versions = versions;
        this.stepUp = stepUp;
        this.store = store;
        this.commits = commits;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setReadOnly(true);
    }

    /**
     * The values, after the event that says so is committed.
     *
     * @throws ProblemException 404 where the caller does not see the credential or it has no such environment, then 403 for all but the owner, then 401
     *     {@code step-up-required}, 409 {@code environment-not-filled}, 503
     */
    RevealedValues reveal(Caller caller, String credentialId, String environment) {
        Decided decided = transactions.execute(status -> decide(caller, credentialId, environment));
        VisibleCredential credential = decided.credential().requireOwner();
        stepUp.requireFresh(caller);
        CurrentValues current = decided.values();
        SecretValue content = read(environment, current);
        commits.appendDurably(List.of(revealed(credential, environment, current)));
        return new RevealedValues(new ReleasedDocument(content), current.version());
    }

    private record Decided(VisibleCredential credential, CurrentValues values) {}

    private Decided decide(Caller caller, String credentialId, String environment) {
        VisibleCredential credential = access.visible(caller, credentialId);
        return new Decided(
                credential, versions.current(credential.id(), environment).orElseThrow(ProblemException::notFound));
    }

    private SecretValue read(String environment, CurrentValues current) {
        if (current.path() == null) {
            throw ProblemException.of(
                    ValueError.ENVIRONMENT_NOT_FILLED, "The environment '" + environment + "' has no values yet.");
        }
        return store.read(CurrentTenant.required(), current.path())
                .orElseThrow(() ->
                        new SecretStoreUnavailable("The store holds nothing at a path that a version names", null));
    }

    private static AccessEvent revealed(VisibleCredential credential, String environment, CurrentValues current) {
        return AccessEvent.of(REVEALED)
                .resource(Resource.of("credential", credential.id(), credential.name())
                        .ownedBy(credential.ownerId())
                        .atVersion(current.version()))
                .environment(environment)
                .keys(current.keys())
                .build();
    }
}
