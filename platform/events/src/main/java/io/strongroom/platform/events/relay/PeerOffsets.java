package io.strongroom.platform.events.relay;

import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.peer.PeerClients;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Asks audit-service. */
class PeerOffsets implements ConfirmedOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(PeerOffsets.class);
    private static final String AUDIT = "audit-service";

    private final PeerClients peers;

    PeerOffsets(PeerClients peers) {
        this.peers = peers;
    }

    @Override
    public Optional<StoredOffsets> fetch() {
        try {
            return Optional.ofNullable(peers.restClient(AUDIT)
                    .get()
                    .uri("/internal/offsets")
                    .headers(peers.asService(AUDIT, Tenants.RESERVED, null))
                    .retrieve()
                    .body(StoredOffsets.class));
        } catch (RestClientException away) {
            LOG.debug(
                    "audit-service does not tell its offsets: {}",
                    away.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
