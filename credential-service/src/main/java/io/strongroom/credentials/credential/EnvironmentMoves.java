package io.strongroom.credentials.credential;

import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves environments from one version of their values to the next, in the transaction of the module that keeps the versions. Each move is
 * a version of the credential too, and all of a credential follow one another: of two that were planned from the same version the second
 * finds another one, and is answered 412. A move is its owner's: who is it no more when it comes to that is answered 403, and all are
 * answered 409 {@code deletion-scheduled} while the credential is to be purged.
 */
@Component
public class EnvironmentMoves {

    private final Credentials credentials;
    private final Clock clock;

    EnvironmentMoves(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /**
     * Makes a version current that lies in the secret store already.
     *
     * @param by who must be the owner
     * @param heldTo the type with the version of the adaptor that the values were held to
     * @throws ProblemException 412 unless the environment is as it was planned from, 404 when the credential is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MovedCredential fill(UUID by, PlannedEnvironment planned, StoredVersion stored, CredentialType heldTo) {
        Instant now = clock.instant();
        Credential credential = credentials.locked(planned.credential());
        Environment environment =
                planned.declared() ? asPlanned(credential, planned) : declared(credential, planned, now);
        credential.requireChangeableBy(by);
        if (!planned.declared()) {
            credentials.allowEnvironments(credential);
        }
        environment.fill(stored, now);
        credential.holdTo(heldTo);
        return moved(credential, now);
    }

    /**
     * Makes a version current that names what an older one named.
     *
     * @throws ProblemException as {@link #fill}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MovedCredential refill(UUID by, PlannedEnvironment planned, StoredVersion stored) {
        Instant now = clock.instant();
        Credential credential = credentials.locked(planned.credential());
        Environment environment = asPlanned(credential, planned);
        credential.requireChangeableBy(by);
        environment.fill(stored, now);
        return moved(credential, now);
    }

    /**
     * Makes an environment a placeholder again.
     *
     * @throws ProblemException as {@link #fill}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MovedCredential empty(UUID by, PlannedEnvironment planned) {
        Instant now = clock.instant();
        Credential credential = credentials.locked(planned.credential());
        Environment environment = asPlanned(credential, planned);
        credential.requireChangeableBy(by);
        environment.empty(now);
        return moved(credential, now);
    }

    private MovedCredential moved(Credential credential, Instant now) {
        credential.touch(now);
        credentials.flush();
        return new MovedCredential(credential.id(), credential.name(), credential.ownerId());
    }

    private static Environment declared(Credential credential, PlannedEnvironment planned, Instant now) {
        if (credential.environment(planned.name()).isPresent()) {
            throw IfMatch.stale();
        }
        return credential.declare(planned.id(), planned.name(), now);
    }

    private static Environment asPlanned(Credential credential, PlannedEnvironment planned) {
        return credential
                .environment(planned.name())
                .filter(found -> found.id().equals(planned.id()) && found.version() == planned.version())
                .orElseThrow(IfMatch::stale);
    }

    /** The credential of a move, as its event names it. */
    public record MovedCredential(UUID id, String name, UUID owner) {}
}
