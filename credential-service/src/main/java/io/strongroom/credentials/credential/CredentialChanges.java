package io.strongroom.credentials.credential;

import io.strongroom.platform.web.etag.IfMatch;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what stands on a credential itself, in one transaction with the event; what changes nothing has none. */
@Service
class CredentialChanges {

    private final Credentials credentials;
    private final ExternalIds externalIds;
    private final CredentialEvents events;
    private final Clock clock;

    CredentialChanges(Credentials credentials, ExternalIds externalIds, CredentialEvents events, Clock clock) {
        this.credentials = credentials;
        this.externalIds = externalIds;
        this.events = events;
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    @Transactional
    public Written change(VisibleCredential visible, IfMatch condition, CredentialPatch patch) {
        patch.requireFuture(clock.instant());
        Credential credential = credentials.locked(visible.id());
        condition.check(credential.version());
        credential.requireChangeableBy(visible.ownerId());
        Terms terms = patch.appliedTo(credential.terms());
        List<String> changed = credential.change(terms, clock.instant());
        if (!changed.isEmpty()) {
            if (terms.externalId() != null) {
                externalIds.requireFreeWhereShared(terms.externalId(), credential.id());
            }
            credentials.flush();
            events.changed(credential, changed);
        }
        return new Written(credential.version(), List.of());
    }
}
