package io.strongroom.credentials.notice;

import io.strongroom.credentials.notice.WaitingNotices.Waiting;
import io.strongroom.platform.web.peer.PeerClients;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** {@code POST /internal/notifications} at oauth-broker-service, as this service. */
@Component
class NoticeCalls {

    private static final String BROKER = "oauth-broker-service";

    private final PeerClients peers;

    NoticeCalls(PeerClients peers) {
        this.peers = peers;
    }

    private record Request(List<Waiting> items) {}

    /** @throws org.springframework.web.client.RestClientException unless all of them were accepted */
    void deliver(UUID tenant, List<Waiting> notices) {
        peers.restClient(BROKER)
                .post()
                .uri("/internal/notifications")
                .headers(peers.asService(BROKER, tenant, null))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Request(notices))
                .retrieve()
                .toBodilessEntity();
    }
}
