package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.EnvironmentHistory;
import io.strongroom.credentials.credential.EnvironmentMoves;
import io.strongroom.credentials.credential.EnvironmentMoves.MovedCredential;
import io.strongroom.credentials.credential.PlannedEnvironment;
import io.strongroom.credentials.credential.ValueAction;
import io.strongroom.credentials.credential.Written;
import io.strongroom.credentials.document.KeyChanges;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.credentials.value.ValueEvents.Subject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the values of an environment away: from the environment, which keeps their history, or together with it. */
@Component
class ValueRemoval implements EnvironmentHistory {

    private final ValueVersions versions;
    private final EnvironmentMoves moves;
    private final ValueEvents events;
    private final Clock clock;

    ValueRemoval(ValueVersions versions, EnvironmentMoves moves, ValueEvents events, Clock clock) {
        this.versions = versions;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the environment a placeholder again. Nothing is destroyed yet: an older version can be put back while it is kept.
     *
     * @throws ProblemException 412, 409 {@code environment-not-filled}
     */
    @Transactional
    public Written remove(Caller caller, OwnedEnvironment environment, IfMatch condition) {
        CurrentValues values = environment.values();
        condition.check(values.version());
        if (values.path() == null) {
            throw ValueError.notFilled(environment.name());
        }
        PlannedEnvironment planned = values.planned(environment.credential().id(), environment.name());
        MovedCredential moved = moves.empty(caller.userId(), planned);
        KeyChanges changes = KeyChanges.removing(values.keys());
        versions.add(new VersionRow(
                new VersionRow.Place(Ids.v7(), planned.credential(), planned.id(), planned.next(), null),
                List.of(),
                List.of(),
                ValueAction.REMOVED,
                null,
                changes,
                caller.userId(),
                clock.instant()));
        events.changed(Subject.of(moved, planned), changes);
        return new Written(planned.next(), List.of());
    }

    @Override
    @Transactional
    public void forget(EndedEnvironment ended) {
        versions.current(ended.credential(), ended.name())
                .filter(values -> values.path() != null)
                .ifPresent(values -> events.changed(subject(ended, values), KeyChanges.removing(values.keys())));
        versions.forget(ended.id());
    }

    private static Subject subject(EndedEnvironment ended, CurrentValues values) {
        return new Subject(
                ended.credential(), ended.credentialName(), ended.owner(), ended.name(), values.version() + 1);
    }
}
