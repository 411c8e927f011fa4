package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.EnvironmentMoves;
import io.strongroom.credentials.credential.EnvironmentMoves.MovedCredential;
import io.strongroom.credentials.credential.PlannedEnvironment;
import io.strongroom.credentials.credential.StoredVersion;
import io.strongroom.credentials.credential.ValueAction;
import io.strongroom.credentials.credential.Written;
import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.document.KeyChanges;
import io.strongroom.credentials.value.ValueAccess.OwnedEnvironment;
import io.strongroom.credentials.value.ValueEvents.Subject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts an old version back as a new one that names the old path, so that the secret store is asked for nothing but which keys differ.
 * There is no condition: one that others overtake is planned anew. Its transaction holds the credential and finds the version that it was
 * planned from, after which none can have been added and so none dropped: the old path is still named.
 */
@Component
class ValueRestoring {

    private static final int TRIES = 10;
    private final ValueAccess access;
    private final ValueVersions versions;
    private final ValueReading reading;
    private final EnvironmentMoves moves;
    private final ValueEvents events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ValueRestoring(
            ValueAccess access,
            ValueVersions versions,
            ValueReading reading,
            EnvironmentMoves moves,
            ValueEvents events,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.access = access;
        this.versions = versions;
        this.reading = reading;
        this.moves = moves;
        this.events = events;
        this.transactions = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** @throws ProblemException 404 without such a version, 409 {@code conflict} when it has no values or others keep changing them, 503 */
    Written restore(Caller caller, OwnedEnvironment environment, long number) {
        OwnedEnvironment now = environment;
        for (int i = 0; i < TRIES; i++) {
            Optional<Written> written = attempt(caller.userId(), now, number);
            if (written.isPresent()) {
                return written.get();
            }
            now = access.again(environment);
        }
        throw ProblemException.of(CommonError.CONFLICT, "Others are changing these values. Try again.");
    }

    /** Nothing when another change was faster. */
    private Optional<Written> attempt(UUID author, OwnedEnvironment now, long number) {
        VersionRow old = transactions
                .execute(status -> versions.numbered(now.values().environment(), number))
                .orElseThrow(ProblemException::notFound);
        KeyChanges changes = changes(now.values(), old);
        PlannedEnvironment planned = now.values().planned(now.credential().id(), now.name());
        try {
            return Optional.of(transactions.execute(status -> commit(author, planned, old, changes)));
        } catch (ProblemException overtaken) {
            if (overtaken.code() == CommonError.PRECONDITION_FAILED) {
                return Optional.empty();
            }
            throw overtaken;
        }
    }

    private KeyChanges changes(CurrentValues current, VersionRow old) {
        String path = old.place().path();
        if (path == null) {
            throw ProblemException.of(CommonError.CONFLICT, "Version " + old.number() + " is one without values.");
        }
        Document restored = Document.stored(reading.at(path));
        return current.path() == null
                ? KeyChanges.adding(restored.keys())
                : restored.changesFrom(Document.stored(reading.at(current.path())));
    }

    private Written commit(UUID author, PlannedEnvironment planned, VersionRow old, KeyChanges changes) {
        var stored = new StoredVersion(Ids.v7(), planned.id(), planned.next(), old.keys());
        MovedCredential moved = moves.refill(author, planned, stored);
        versions.add(new VersionRow(
                new VersionRow.Place(
                        stored.id(),
                        planned.credential(),
                        planned.id(),
                        stored.number(),
                        old.place().path()),
                old.keys(),
                old.secretPaths(),
                ValueAction.RESTORED,
                old.number(),
                changes,
                author,
                clock.instant()));
        events.restored(Subject.of(moved, planned), old.number(), changes);
        return new Written(planned.next(), List.of());
    }
}
