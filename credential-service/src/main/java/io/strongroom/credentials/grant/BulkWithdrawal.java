package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.grant.ShareEvents.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws shares of one credential all at once: the shares, their grants and the events of each are there together or not at all. */
@Service
public class BulkWithdrawal {

    private final CredentialAccess credentials;
    private final SharesOfCredential shares;
    private final ShareEvents events;
    private final Clock clock;

    BulkWithdrawal(CredentialAccess credentials, SharesOfCredential shares, ShareEvents events, Clock clock) {
        this.credentials = credentials;
        this.shares = shares;
        this.events = events;
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** Whose shares end, as events name it. */
    public record Shared(UUID credential, String name, UUID owner) {

        Subject with(UUID project) {
            return new Subject(credential, name, owner, project);
        }
    }

    /** @param left living shares that the credential has still */
    public record Withdrawn(int withdrawn, int left) {}

    /**
     * In the caller's transaction.
     *
     * @param most shares
     * @throws io.strongroom.platform.web.problem.ProblemException 404 when the credential is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Withdrawn withdraw(Shared shared, Withdrawer by, int most) {
        credentials.hold(shared.credential());
        List<UUID> projects = shares.withdraw(shared.credential(), by.user(), clock.instant(), most);
        shares.endGrants(shared.credential(), projects)
                .forEach(grant -> events.withdrawn(shared.with(grant.project()), grant, by));
        projects.forEach(project -> events.unshared(shared.with(project), by));
        return new Withdrawn(projects.size(), shares.left(shared.credential()));
    }
}
