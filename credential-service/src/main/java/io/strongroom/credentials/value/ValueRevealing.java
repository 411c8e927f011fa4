package io.strongroom.credentials.value;

import io.strongroom.credentials.document.ReleasedDocument;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Resource;
import io.strongroom.platform.events.SharedCommits;
import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows values to the owner of their credential, and to nobody else. */
@Component
class ValueRevealing {

    static final String REVEALED = "strongroom.credential.value.revealed";
    private final ValueAccess access;
    private final ValueReading reading;
    private final SharedCommits commits;

    ValueRevealing(ValueAccess access, ValueReading reading, SharedCommits commits) {
        this.access = access;
        this.reading = reading;
        this.commits = commits;
    }

    /**
     * The values, after the event that says so is committed.
     *
     * @throws ProblemException 404 where the caller does not see the credential or it has no such environment, then 403 for all but the owner, then 401
     *     {@code step-up-required}, 409 {@code environment-not-filled}, 503
     */
    RevealedValues reveal(Caller caller, String credentialId, String environment) {
        OwnedEnvironment owned = access.ownedFreshly(caller, credentialId, environment);
        SecretValue content = reading.current(environment, owned.values());
        commits.appendDurably(List.of(revealed(owned)));
        return new RevealedValues(new ReleasedDocument(content), owned.values().version());
    }

    private static AccessEvent revealed(OwnedEnvironment owned) {
        return AccessEvent.of(REVEALED)
                .resource(Resource.of(
                                "credential",
                                owned.credential().id(),
                                owned.credential().name())
                        .ownedBy(owned.credential().ownerId())
                        .atVersion(owned.values().version()))
                .environment(owned.name())
                .keys(owned.values().keys())
                .build();
    }
}
