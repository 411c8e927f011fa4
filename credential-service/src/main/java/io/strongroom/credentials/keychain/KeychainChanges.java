package io.strongroom.credentials.keychain;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.grant.LivingShares;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes keychains, each time in one transaction with the event; what changes nothing has none. */
@Service
class KeychainChanges {

    /** Of one project. */
    static final int MOST = 200;

    private final ProjectAccess projects;
    private final CredentialAccess credentials;
    private final LivingShares shares;
    private final Keychains keychains;
    private final KeychainEvents events;
    private final Clock clock;

    KeychainChanges(
            ProjectAccess projects,
            CredentialAccess credentials,
            LivingShares shares,
            Keychains keychains,
            KeychainEvents events,
            Clock clock) {
        this.projects = projects;
        this.credentials = credentials;
        this.shares = shares;
        this.keychains = keychains;
        this.events = events;
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /**
     * Those of one project follow one another, so that there are never too many.
     *
     * @throws ProblemException 404 when the project is gone, 422, 409 {@code too-many-keychains}
     */
    @Transactional
    public Keychain create(Caller caller, UUID project, KeychainTerms terms) {
        projects.holdAlone(project);
        requireShared(project, terms);
        if (keychains.count(project) >= MOST) {
            throw ProblemException.of(
                    KeychainError.TOO_MANY_KEYCHAINS,
                    "The project has " + MOST + " keychains already. Delete some of them first.");
        }
        Instant now = clock.instant();
        var keychain = new Keychain(Ids.v7(), project, terms, 1, now, now);
        keychains.add(keychain, caller.userId());
        events.created(keychain);
        return keychain;
    }

    /** @throws ProblemException 404 when it is gone, 422, 412 */
    @Transactional
    public Keychain change(Keychain known, IfMatch condition, KeychainPatch patch) {
        if (patch.fallback() != null) {
            requireShared(known.project(), patch.appliedTo(known.terms()));
        }
        Keychain current = keychains.locked(known.project(), known.id()).orElseThrow(ProblemException::notFound);
        condition.check(current.version());
        KeychainTerms terms = patch.appliedTo(current.terms());
        List<String> changed = terms.differencesFrom(current.terms());
        if (changed.isEmpty()) {
            return current;
        }
        Keychain changedOne = current.on(terms, clock.instant());
        keychains.store(changedOne);
        events.updated(changedOne, changed);
        return changedOne;
    }

    /** @throws ProblemException 404 when it is gone */
    @Transactional
    public void delete(Keychain known) {
        Keychain current = keychains.locked(known.project(), known.id()).orElseThrow(ProblemException::notFound);
        keychains.remove(current);
        events.deleted(current);
    }

    /** Holds the default against its purge too, and before the keychain, as the purge does. */
    private void requireShared(UUID project, KeychainTerms terms) {
        if (terms.fallback() == null) {
            return;
        }
        if (!shares.exists(project, terms.fallback())) {
            throw KeychainPatch.noSuchDefault();
        }
        try {
            credentials.hold(terms.fallback());
        } catch (ProblemException gone) {
            throw KeychainPatch.noSuchDefault();
        }
    }
}
