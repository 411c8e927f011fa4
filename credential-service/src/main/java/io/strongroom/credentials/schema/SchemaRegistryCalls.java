package io.strongroom.credentials.schema;

import io.strongroom.platform.web.peer.PeerClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * {@code GET /internal/adaptors/{a}/versions/{v}} at schema-registry-service, as this service. After a call that got no answer the registry
 * is left alone for {@link #PAUSE}, so that saving does not wait for it again and again.
 */
@Component
class SchemaRegistryCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaRegistryCalls.class);
    private static final String REGISTRY = "schema-registry-service";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PeerClients peers;
    private final Clock clock;
    private volatile Instant awayUntil = Instant.MIN;

    SchemaRegistryCalls(PeerClients peers, Clock clock) {
        this.peers = peers;
        this.clock = clock;
    }

    RegistryAnswer ask(UUID tenant, String adaptor, String version) {
        if (!peers.knows(REGISTRY) || clock.instant().isBefore(awayUntil)) {
            return new RegistryAnswer.Away();
        }
        try {
            PublishedSchema schema = call(tenant, adaptor, version);
            return schema == null ? new RegistryAnswer.Away() : new RegistryAnswer.Found(schema);
        } catch (HttpClientErrorException.NotFound none) {
            return new RegistryAnswer.Unknown();
        } catch (RestClientException away) {
            awayUntil = clock.instant().plus(PAUSE);
            LOG.warn(
                    "The schema registry is away, the last known schemas are used: {}",
                    away.getClass().getSimpleName());
            return new RegistryAnswer.Away();
        }
    }

    private @Nullable PublishedSchema call(UUID tenant, String adaptor, String version) {
        return peers.restClient(REGISTRY)
                .get()
                .uri("/internal/adaptors/{a}/versions/{v}", adaptor, version)
                .headers(peers.asService(REGISTRY, tenant, null))
                .retrieve()
                .body(PublishedSchema.class);
    }
}
