package io.strongroom.credentials.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When credentials are to be purged. From {@link #schedule} to {@link #cancel} nothing of a credential changes, so that all of it is there
 * again afterwards.
 */
@Component
public class DeletionSchedule {

    private final Credentials credentials;
    private final CredentialEvents events;
    private final Clock clock;

    DeletionSchedule(Credentials credentials, CredentialEvents events, Clock clock) {
        this.credentials = credentials;
        this.events = events;
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /**
     * Answers when the credential will be purged.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 404 when it is gone, 403 for who owns it no more, 409 where that is scheduled already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant schedule(VisibleCredential visible, int graceDays) {
        Credential credential = credentials.locked(visible.id());
        Instant now = clock.instant();
        Instant purgeAt = now.plus(graceDays, ChronoUnit.DAYS);
        credential.scheduleDeletion(visible.ownerId(), purgeAt, now);
        credentials.flush();
        events.deletionScheduled(credential, purgeAt, graceDays);
        return purgeAt;
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException 404 when it is gone or none is scheduled, 403 for who owns it no more */
    @Transactional
    public void cancel(VisibleCredential visible) {
        Credential credential = credentials.locked(visible.id());
        credential.cancelDeletion(visible.ownerId(), clock.instant());
        credentials.flush();
        events.deletionCancelled(credential);
    }
}
