package io.strongroom.audit.query;

import io.strongroom.platform.web.peer.PeerClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** {@code POST /internal/directory} of oauth-broker-service, as this service. */
@Component
class Directory {

    private static final String BROKER = "oauth-broker-service";

    private final PeerClients peers;

    Directory(PeerClients peers) {
        this.peers = peers;
    }

    private record Question(List<String> ids) {}

    private record Answer(@Nullable List<Item> items) {}

    private record Item(String id, @Nullable String name) {}

    /**
     * Names of those of at most 500 ids that are the tenant's.
     *
     * @throws org.springframework.web.client.RestClientException when there is no answer
     */
    Map<String, String> names(UUID tenant, List<String> ids) {
        Answer answer = peers.restClient(BROKER)
                .post()
                .uri("/internal/directory")
                .headers(peers.asService(BROKER, tenant, null))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Question(ids))
                .retrieve()
                .body(Answer.class);
        Map<String, String> names = new HashMap<>();
        List<Item> items = answer == null || answer.items() == null ? List.of() : answer.items();
        for (Item item : items) {
            if (item.name() != null) {
                names.put(item.id(), item.name());
            }
        }
        return names;
    }
}
