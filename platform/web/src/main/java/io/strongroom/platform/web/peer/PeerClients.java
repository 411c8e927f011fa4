package io.strongroom.platform.web.peer;

import io.strongroom.platform.web.caller.Callers;
import io.strongroom.platform.web.outbound.HttpClients5;
import io.strongroom.platform.web.request.CorrelationId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients for the other services. Each call says for itself whether it is made as this service or passes its caller's token on. */
public final class PeerClients {

    private static final int PER_ROUTE = 64;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration RESPONSE = Duration.ofSeconds(2);

    private final ServiceIdentity identity;
    private final Map<String, Peer> peers;
    private final RestClient.Builder builder;
    private final ClientHttpRequestFactory requests =
            HttpClients5.requestFactory("peers", PER_ROUTE, CONNECT, RESPONSE);

    PeerClients(ServiceIdentity identity, Map<String, Peer> peers, RestClient.Builder builder) {
        this.identity = identity;
        this.peers = Map.copyOf(peers);
        this.builder = builder;
    }

    /** Whether the address of this service is configured. */
    public boolean knows(String service) {
        Peer peer = peers.get(service);
        return peer != null && peer.url() != null;
    }

    /**
     * A client with the service's address, 1 s to connect and 2 s for the answer, which carries the correlation id on.
     *
     * @throws IllegalStateException when {@code strongroom.peers.<service>.url} is not set
     */
    public RestClient restClient(String service) {
        return builder.clone()
                .baseUrl(url(service))
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> {
                    CorrelationId.current().ifPresent(id -> request.getHeaders().set(CorrelationId.HEADER, id));
                    return execution.execute(request, body);
                })
                .build();
    }

    /** For {@code .headers(…)}: a call as this service, about this tenant. */
    public Consumer<HttpHeaders> asService(String service, UUID tenant, @Nullable String onBehalfOf) {
        return headers -> headers.setBearerAuth(identity.token(service, tenant, onBehalfOf));
    }

    /** For {@code .headers(…)}: a read for the current caller, who is checked again by the callee. */
    public Consumer<HttpHeaders> asCaller() {
        return headers -> headers.setBearerAuth(
                Callers.token().orElseThrow(() -> new IllegalStateException("There is no caller here")));
    }

    /** @throws IllegalStateException when {@code strongroom.peers.<service>.url} is not set */
    public URI url(String service) {
        Peer peer = peers.get(service);
        URI url = peer == null ? null : peer.url();
        if (url == null) {
            throw new IllegalStateException("strongroom.peers." + service + ".url is not set");
        }
        return url;
    }
}
