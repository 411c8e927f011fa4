package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.EnvironmentMoves.MovedCredential;
import io.strongroom.credentials.credential.PlannedEnvironment;
import io.strongroom.credentials.document.KeyChanges;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log is told of changes of values, in the transaction that makes them: names of keys, never a value. */
@Component
class ValueEvents {

    static final String CHANGED = "strongroom.credential.value.changed";
    static final String RESTORED = "strongroom.credential.restored";
    private final Outbox outbox;

    ValueEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The values of one environment, as events name them.
     *
     * @param version number of the version that the change made
     */
    record Subject(UUID credential, String name, UUID owner, String environment, long version) {

        /** Of the version that follows the planned one. */
        static Subject of(MovedCredential moved, PlannedEnvironment planned) {
            return new Subject(moved.id(), moved.name(), moved.owner(), planned.name(), planned.next());
        }
    }

    void changed(Subject subject, KeyChanges changes) {
        outbox.append(about(CHANGED, subject, changes).build());
    }

    void restored(Subject subject, long from, KeyChanges changes) {
        outbox.append(
                about(RESTORED, subject, changes).detail("restored_from", from).build());
    }

    private static AccessEvent.Builder about(String type, Subject subject, KeyChanges changes) {
        return AccessEvent.of(type)
                .resource(Resource.of("credential", subject.credential(), subject.name())
                        .ownedBy(subject.owner())
                        .atVersion(subject.version()))
                .environment(subject.environment())
                .keys(changes.names())
                .detail("keys_added", orNull(changes.added()))
                .detail("keys_removed", orNull(changes.removed()))
                .detail("keys_changed", orNull(changes.changed()));
    }

    private static @Nullable List<String> orNull(List<String> names) {
        return names.isEmpty() ? null : names;
    }
}
