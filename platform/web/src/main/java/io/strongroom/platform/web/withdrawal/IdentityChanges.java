package io.strongroom.platform.web.withdrawal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.peer.PeerClients;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.web.client.RestClient;

/** The identity service's own list of changes, for when Kafka is away: {@code GET /internal/identity-changes?since=}. */
final class IdentityChanges {

    static final String SERVICE = "oauth-broker-service";

    private final PeerClients peers;
    private final RestClient client;

    IdentityChanges(PeerClients peers) {
        this.peers = peers;
        this.client = peers.restClient(SERVICE);
    }

    /** @throws org.springframework.web.client.RestClientException when it is away too */
    List<Withdrawal> since(Instant since) {
        Answer answer = client.get()
                .uri("/internal/identity-changes?since={since}", since.toString())
                .headers(peers.asService(SERVICE, Tenants.RESERVED, null))
                .retrieve()
                .body(Answer.class);
        return Objects.requireNonNull(answer).items().stream()
                .map(change -> new Withdrawal(change.key(), change.notBefore()))
                .toList();
    }

    record Answer(List<Change> items) {}

    record Change(String key, @JsonProperty("not_before") Instant notBefore) {}
}
