package io.strongroom.credentials.grant;

import io.strongroom.credentials.grant.SharesOfCredential.EndedGrant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the log is told of shares and grants, in the transaction that changes them. */
@Component
class ShareEvents {

    static final String SHARED = "strongroom.credential.shared";
    static final String UNSHARED = "strongroom.credential.unshared";
    private static final String GIVEN = "strongroom.credential.grant.given";
    private static final String WITHDRAWN = "strongroom.credential.grant.withdrawn";

    private final Outbox outbox;

    ShareEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A share of one credential with one project, as events name it. */
    record Subject(UUID credential, String name, UUID owner, UUID project) {}

    void shared(Subject subject) {
        outbox.append(about(SHARED, subject).build());
    }

    void unshared(Subject subject) {
        outbox.append(about(UNSHARED, subject).build());
    }

    void unshared(Subject subject, Withdrawer by) {
        outbox.append(by(about(UNSHARED, subject), by).build());
    }

    void withdrawn(Subject subject, EndedGrant grant, Withdrawer by) {
        AccessEvent.Builder event = about(WITHDRAWN, subject).grant(grant.id()).environment(grant.environment());
        outbox.append(by(event, by).build());
    }

    /** @param names of the credential's environments, by their ids */
    void changed(Subject subject, GrantChanges changes, Map<UUID, String> names, GrantTerms terms) {
        changes.withdrawn()
                .forEach(grant ->
                        outbox.append(about(WITHDRAWN, subject, grant, names).build()));
        changes.given()
                .forEach(grant -> outbox.append(about(GIVEN, subject, grant, names)
                        .reason(terms.reason())
                        .detail(
                                "expires_at",
                                terms.expiresAt() == null
                                        ? null
                                        : terms.expiresAt().toString())
                        .build()));
    }

    private static AccessEvent.Builder by(AccessEvent.Builder event, Withdrawer by) {
        AccessEvent.Builder reasoned = event.reason(by.reason());
        return by.actor() == null ? reasoned : reasoned.by(by.actor());
    }

    private static AccessEvent.Builder about(String type, Subject subject, Grant grant, Map<UUID, String> names) {
        return about(type, subject).grant(grant.id()).environment(names.get(grant.environmentId()));
    }

    private static AccessEvent.Builder about(String type, Subject subject) {
        return AccessEvent.of(type)
                .resource(Resource.of("credential", subject.credential(), subject.name())
                        .ownedBy(subject.owner()))
                .project(subject.project());
    }
}
