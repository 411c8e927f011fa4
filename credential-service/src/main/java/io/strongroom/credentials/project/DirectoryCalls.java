package io.strongroom.credentials.project;

import io.strongroom.credentials.project.Directory.Standing;
import io.strongroom.platform.web.peer.PeerClients;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
            @Nullable String email,
            String status) {

        boolean isUser() {
            return kind.equals("user");
        }
    }

    /**
     * Those of at most 500 ids that are users of the tenant.
     *
     * @throws org.springframework.web.client.RestClientException when it does not answer, or not with this
     */
    List<Person> ask(UUID tenant, List<UUID> ids) {
        return users(tenant, ids)
                .map(user -> new Person(user.id(), user.name(), user.email()))
                .toList();
    }

    /** @throws org.springframework.web.client.RestClientException as {@link #ask} */
    Standing standing(UUID tenant, UUID id) {
        return users(tenant, List.of(id))
                .findFirst()
                .map(user -> user.status().equals("active") ? Standing.ACTIVE : Standing.SUSPENDED)
                .orElse(Standing.UNKNOWN);
    }

    private Stream<Item> users(UUID tenant, List<UUID> ids) {
        Answer answer = peers.restClient(BROKER)
                .post()
                .uri("/internal/directory")
                .headers(peers.asService(BROKER, tenant, null))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Question(ids))
                .retrieve()
                .body(Answer.class);
        return answer == null ? Stream.empty() : answer.items().stream().filter(Item::isUser);
    }
}
