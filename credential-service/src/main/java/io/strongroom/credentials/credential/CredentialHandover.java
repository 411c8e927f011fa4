package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives credentials another owner, in the transaction of the module that decides about it. Nothing else of a credential changes, and no value
 * is touched: where values lie says nothing of an owner.
 */
@Component
public class CredentialHandover {

    private final Credentials credentials;
    private final Clock clock;

    CredentialHandover(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** A credential as it is with its new owner. */
    public record HandedOver(String name, long version) {}

    /** @throws ProblemException 404 when it is gone, 409 {@code conflict} where somebody else owns it by now, 409 {@code deletion-scheduled} */
    @Transactional(propagation = Propagation.MANDATORY)
    public HandedOver handOver(UUID id, UUID from, UUID to) {
        Credential credential = owned(id, from);
        credential.requireChangeableBy(from);
        return moved(credential, to);
    }

    /**
     * The same while its deletion is scheduled too.
     *
     * @throws ProblemException 404 when it is gone, 409 {@code conflict} where somebody else owns it by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public HandedOver force(UUID id, UUID from, UUID to) {
        return moved(owned(id, from), to);
    }

    private Credential owned(UUID id, UUID from) {
        Credential credential = credentials.locked(id);
        if (!credential.ownerId().equals(from)) {
            throw ProblemException.of(CommonError.CONFLICT, "The credential has another owner by now.");
        }
        return credential;
    }

    private HandedOver moved(Credential credential, UUID to) {
        credential.handOver(to, clock.instant());
        credentials.flush();
        return new HandedOver(credential.name(), credential.version());
    }
}
