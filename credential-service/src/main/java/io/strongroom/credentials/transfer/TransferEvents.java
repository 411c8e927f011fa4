package io.strongroom.credentials.transfer;

import io.strongroom.credentials.credential.CredentialHandover.HandedOver;
import io.strongroom.credentials.transfer.TransferRows.Parties;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the log is told of transfers, in the transaction that makes the move. */
@Component
class TransferEvents {

    static final String OFFERED = "strongroom.credential.transfer.offered";
    static final String ACCEPTED = "strongroom.credential.transfer.accepted";
    static final String DECLINED = "strongroom.credential.transfer.declined";
    static final String WITHDRAWN = "strongroom.credential.transfer.withdrawn";

    private final Outbox outbox;

    TransferEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void offered(UUID transfer, Parties parties, String credentialName, Instant expires) {
        outbox.append(about(OFFERED, transfer, parties, credentialName)
                .detail("expires_at", expires.toString())
                .build());
    }

    /** @param credential as it is with its new owner */
    void accepted(UUID transfer, Parties parties, HandedOver credential) {
        outbox.append(handedOver(transfer, parties, credential).build());
    }

    /** The same move without anybody's consent. */
    void forced(UUID transfer, Parties parties, HandedOver credential) {
        outbox.append(handedOver(transfer, parties, credential).reason("forced").build());
    }

    void declined(UUID transfer, Parties parties, String credentialName) {
        outbox.append(about(DECLINED, transfer, parties, credentialName).build());
    }

    void withdrawn(UUID transfer, Parties parties, String credentialName) {
        outbox.append(about(WITHDRAWN, transfer, parties, credentialName).build());
    }

    private static AccessEvent.Builder handedOver(UUID transfer, Parties parties, HandedOver credential) {
        return about(ACCEPTED, transfer, parties, credential.name())
                .resource(Resource.of("credential", parties.credential(), credential.name())
                        .ownedBy(parties.receiver())
                        .atVersion(credential.version()));
    }

    private static AccessEvent.Builder about(String type, UUID transfer, Parties parties, String credentialName) {
        return AccessEvent.of(type)
                .resource(Resource.of("credential", parties.credential(), credentialName)
                        .ownedBy(parties.giver()))
                .detail("transfer", transfer.toString())
                .detail("from", parties.giver().toString())
                .detail("to", parties.receiver().toString());
    }
}
