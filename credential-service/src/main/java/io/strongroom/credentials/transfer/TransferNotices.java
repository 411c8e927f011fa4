package io.strongroom.credentials.transfer;

import io.strongroom.credentials.notice.Notice;
import io.strongroom.credentials.notice.Notice.Kind;
import io.strongroom.credentials.notice.Notices;
import io.strongroom.credentials.transfer.TransferRows.Parties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other side of each move of a transfer, and both sides of one that neither made. */
@Component
class TransferNotices {

    private final Notices notices;

    TransferNotices(Notices notices) {
        this.notices = notices;
    }

    void offered(UUID transfer, Parties parties, String name, Instant expires) {
        notices.tell(
                parties.receiver(),
                about(Kind.TRANSFER_OFFERED, transfer, parties, name)
                        .due(expires)
                        .by(parties.giver()));
    }

    void accepted(UUID transfer, Parties parties, String name) {
        notices.tell(
                parties.giver(),
                about(Kind.TRANSFER_ACCEPTED, transfer, parties, name).by(parties.receiver()));
    }

    void declined(UUID transfer, Parties parties, String name) {
        notices.tell(
                parties.giver(),
                about(Kind.TRANSFER_DECLINED, transfer, parties, name).by(parties.receiver()));
    }

    void withdrawn(UUID transfer, Parties parties, String name, UUID by) {
        notices.tell(
                parties.receiver(),
                about(Kind.TRANSFER_WITHDRAWN, transfer, parties, name).by(by));
    }

    void forced(UUID transfer, Parties parties, String name, UUID by) {
        notices.tell(
                List.of(parties.giver(), parties.receiver()),
                about(Kind.TRANSFER_FORCED, transfer, parties, name).by(by));
    }

    private static Notice about(Kind kind, UUID transfer, Parties parties, String name) {
        return Notice.of(kind, parties.credential(), name).transfer(transfer);
    }
}
