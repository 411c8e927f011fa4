package io.strongroom.credentials.credential;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the log is told of changes of credentials and of their environments, in the transaction that makes them. */
@Component
class CredentialEvents {

    private static final String UPDATED = "strongroom.credential.updated";
    private static final String DELETION_SCHEDULED = "strongroom.credential.deletion.scheduled";
    private static final String DELETION_CANCELLED = "strongroom.credential.deletion.cancelled";
    private static final String CHANGE = "change";
    private final Outbox outbox;

    CredentialEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(Credential credential, List<String> fields) {
        outbox.append(about(UPDATED, credential).detail("fields", fields).build());
    }

    /** A credential that was made like another one. */
    void copied(Credential credential, UUID original) {
        outbox.append(about("strongroom.credential.created", credential)
                .detail("copied_from", original.toString())
                .build());
    }

    void declared(Credential credential, String environment) {
        append(credential, environment, "environment-declared");
    }

    /** A placeholder whose values are to have other keys. */
    void expected(Credential credential, String environment, List<String> keys) {
        outbox.append(about(UPDATED, credential)
                .environment(environment)
                .keys(keys)
                .detail(CHANGE, "keys-expected")
                .build());
    }

    void removed(Credential credential, String environment) {
        append(credential, environment, "environment-removed");
    }

    void renamed(Credential credential, String before, String environment) {
        outbox.append(about(UPDATED, credential)
                .environment(environment)
                .detail(CHANGE, "environment-renamed")
                .detail("environment_before", before)
                .build());
    }

    private void append(Credential credential, String environment, String change) {
        outbox.append(about(UPDATED, credential)
                .environment(environment)
                .detail(CHANGE, change)
                .build());
    }

    void deletionScheduled(Credential credential, Instant purgeAt, int graceDays) {
        outbox.append(about(DELETION_SCHEDULED, credential)
                .detail("purge_at", purgeAt.toString())
                .detail("grace_days", graceDays)
                .build());
    }

    void deletionCancelled(Credential credential) {
        outbox.append(about(DELETION_CANCELLED, credential).build());
    }

    private static AccessEvent.Builder about(String type, Credential credential) {
        return AccessEvent.of(type)
                .resource(Resource.of("credential", credential.id(), credential.name())
                        .ownedBy(credential.ownerId())
                        .atVersion(credential.version()));
    }
}
