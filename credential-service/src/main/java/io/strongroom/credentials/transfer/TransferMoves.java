package io.strongroom.credentials.transfer;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.CredentialHandover;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.transfer.TransferRows.Parties;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves transfers from one state to the next, each time in one transaction with its event and with what people are told of it. All of one credential follow one another, since
 * each holds the credential first: of two moves of one offer the second finds it decided.
 */
@Service
class TransferMoves {

    private final CredentialAccess credentials;
    private final CredentialHandover handover;
    private final Receivers receivers;
    private final TransferRows rows;
    private final TransferEvents events;
    private final TransferNotices notices;
    private final Duration offerLasts;
    private final Clock clock;

    TransferMoves(
            CredentialAccess credentials,
            CredentialHandover handover,
            Receivers receivers,
            TransferRows rows,
            TransferEvents events,
            TransferNotices notices,
            TransferSettings settings,
            Clock clock) {
        this.credentials = credentials;
        this.handover = handover;
        this.receivers = receivers;
        this.rows = rows;
        this.events = events;
        this.notices = notices;
        this.offerLasts = settings.offerLasts();
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** @throws ProblemException 409 {@code deletion-scheduled}, {@code receiver-not-a-member}, or {@code conflict} where one is offered already */
    @Transactional
    public TransferView offer(VisibleCredential credential, UUID receiver) {
        credentials.holdForChange(credential);
        if (rows.open(credential.id()).isPresent()) {
            throw ProblemException.of(
                    CommonError.CONFLICT, "The credential is offered to somebody already. Withdraw that offer first.");
        }
        receivers.requireMember(receiver, credential.id(), true);
        UUID id = Ids.v7();
        var parties = new Parties(credential.id(), credential.ownerId(), receiver);
        Instant expires = clock.instant().plus(offerLasts);
        rows.offer(id, parties, expires);
        events.offered(id, parties, credential.name(), expires);
        notices.offered(id, parties, credential.name(), expires);
        return found(id);
    }

    /**
     * Makes the receiver the owner. Shares, grants and values stay as they are.
     *
     * @throws ProblemException 409 {@code conflict} for one that is decided or has expired, {@code deletion-scheduled}, {@code receiver-not-a-member}
     */
    @Transactional
    public TransferView accept(TransferView offer) {
        Parties parties = decide(offer, State.ACCEPTED, offer.to().id());
        receivers.requireMember(parties.receiver(), parties.credential(), false);
        events.accepted(
                offer.id(), parties, handover.handOver(parties.credential(), parties.giver(), parties.receiver()));
        notices.accepted(offer.id(), parties, offer.credential().name());
        return found(offer.id());
    }

    /** @throws ProblemException 409 {@code conflict} for one that is decided or has expired */
    @Transactional
    public TransferView decline(TransferView offer) {
        Parties parties = decide(offer, State.DECLINED, offer.to().id());
        events.declined(offer.id(), parties, offer.credential().name());
        notices.declined(offer.id(), parties, offer.credential().name());
        return found(offer.id());
    }

    /** @throws ProblemException 409 {@code conflict} for one that is decided or has expired */
    @Transactional
    public void withdraw(TransferView offer) {
        Parties parties = decide(offer, State.WITHDRAWN, offer.from().id());
        events.withdrawn(offer.id(), parties, offer.credential().name());
        notices.withdrawn(offer.id(), parties, offer.credential().name(), parties.giver());
    }

    /**
     * Makes somebody the owner without the consent of either side, and ends what the owner had offered. One whose deletion is scheduled too: who
     * leaves may have tried to take everything along.
     *
     * @throws ProblemException 409 {@code receiver-not-a-member}, {@code conflict} where it has another owner by now
     */
    @Transactional
    public TransferView force(UUID admin, VisibleCredential credential, UUID receiver) {
        credentials.hold(credential.id());
        receivers.requireMember(receiver, credential.id(), true);
        rows.open(credential.id()).flatMap(rows::find).ifPresent(offer -> {
            rows.decide(offer.id(), State.WITHDRAWN, admin);
            events.withdrawn(offer.id(), parties(offer), credential.name());
            notices.withdrawn(offer.id(), parties(offer), credential.name(), admin);
        });
        UUID id = Ids.v7();
        var parties = new Parties(credential.id(), credential.ownerId(), receiver);
        rows.force(id, parties, admin);
        events.forced(id, parties, handover.force(parties.credential(), parties.giver(), receiver));
        notices.forced(id, parties, credential.name(), admin);
        return found(id);
    }

    private Parties decide(TransferView offer, State state, UUID by) {
        credentials.hold(offer.credential().id());
        if (!rows.decide(offer.id(), state, by)) {
            throw ProblemException.of(CommonError.CONFLICT, "This offer is open no more.");
        }
        return parties(offer);
    }

    private static Parties parties(TransferView offer) {
        return new Parties(
                offer.credential().id(), offer.from().id(), offer.to().id());
    }

    private TransferView found(UUID id) {
        return rows.find(id).orElseThrow(ProblemException::notFound);
    }
}
