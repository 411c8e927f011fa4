package io.strongroom.credentials.project;

import io.strongroom.platform.web.peer.PeerClients;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** {@code POST /internal/directory} at oauth-broker-service, as this service. */
@Component
class DirectoryCalls {

    private static final String BROKER = "oauth-broker-service";

    private final PeerClients peers;

    DirectoryCalls(PeerClients peers) {
        this.peers = peers;
    }

    private record Question(List<UUID> ids) {}

    private record Answer(List<Item> items) {}

    /** A user or a machine client: the directory knows both, a project has members of the first kind only. */
    private record Item(
            UUID id,
            String kind,
            @Nullable String name,
            @Nullable String email) {}

    /**
     * Those of at most 500 ids that are users of the tenant.
     *
     * @throws org.springframework.web.client.RestClientException when it does not answer, or not with this
     */
    List<Person> ask(UUID tenant, List<UUID> ids) {
        Answer answer = peers.restClient(BROKER)
                .post()
                .uri("/internal/directory")
                .headers(peers.asService(BROKER, tenant, null))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Question(ids))
                .retrieve()
                .body(Answer.class);
        return answer == null
                ? List.of()
                : answer.items().stream()
                        .filter(item -> item.kind().equals("user"))
                        .map(item -> new Person(item.id(), item.name(), item.email()))
                        .toList();
    }
}
