package io.strongroom.platform.events.relay;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks audit-service. */
class PeerOffsets implements ConfirmedOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(PeerOffsets.class);

    private final RestClient audit;

    PeerOffsets(RestClient audit) {
        this.audit = audit;
    }

    @Override
    public Optional<StoredOffsets> fetch() {
        try {
            return Optional.ofNullable(
                    audit.get().uri("/internal/offsets").retrieve().body(StoredOffsets.class));
        } catch (RestClientException away) {
            LOG.debug("audit-service does not tell its offsets: {}", away.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
