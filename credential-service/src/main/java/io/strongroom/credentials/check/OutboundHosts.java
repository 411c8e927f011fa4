package io.strongroom.credentials.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.strongroom.platform.outbound.address.AllowedHosts;
import io.strongroom.platform.web.peer.PeerClients;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The exceptions of a tenant: {@code GET /internal/outbound-hosts} at oauth-broker-service, asked once a second at most, so that a change counts
 * within two. A broker that does not know the question allows nothing; one that is away ends the test with 503.
 */
@Component
class OutboundHosts {

    private static final String BROKER = "oauth-broker-service";
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final int REMEMBERED = 10_000;

    private final PeerClients peers;
    private final Cache<UUID, AllowedHosts> known = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(REMEMBERED)
            .build();

    OutboundHosts(PeerClients peers) {
        this.peers = peers;
    }

    AllowedHosts of(UUID tenant) {
        return known.get(tenant, this::ask);
    }

    private AllowedHosts ask(UUID tenant) {
        try {
            HostList list = peers.restClient(BROKER)
                    .get()
                    .uri("/internal/outbound-hosts")
                    .headers(peers.asService(BROKER, tenant, null))
                    .retrieve()
                    .body(HostList.class);
            return list == null ? AllowedHosts.NONE : AllowedHosts.of(list.hosts());
        } catch (HttpClientErrorException unknown) {
            return AllowedHosts.NONE;
        }
    }

    /** What the broker answers. */
    private record HostList(List<String> hosts) {}
}
