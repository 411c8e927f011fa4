package io.strongroom.credentials.limit;

import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.peer.PeerClients;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** {@code GET /internal/tenant} at oauth-broker-service, which has the tenants. */
@Component
class KnownTenants {

    private static final String BROKER = "oauth-broker-service";

    private final PeerClients peers;

    KnownTenants(PeerClients peers) {
        this.peers = peers;
    }

    /**
     * The reserved tenant is none of the installation's.
     *
     * @throws ProblemException 404 when there is none of that id, 503 when nobody tells
     */
    KnownTenant find(String id) {
        return ask(Ids.parse(id)
                .filter(parsed -> !parsed.equals(Tenants.RESERVED))
                .orElseThrow(ProblemException::notFound));
    }

    private KnownTenant ask(UUID id) {
        try {
            KnownTenant tenant = peers.restClient(BROKER)
                    .get()
                    .uri("/internal/tenant")
                    .headers(peers.asService(BROKER, id, null))
                    .retrieve()
                    .body(KnownTenant.class);
            if (tenant == null) {
                throw ProblemException.notFound();
            }
            return tenant;
        } catch (HttpClientErrorException.NotFound unknown) {
            throw ProblemException.notFound();
        } catch (RestClientException away) {
            throw ProblemException.of(
                    CommonError.DEPENDENCY_UNAVAILABLE, "The directory of tenants does not answer; try again.", away);
        }
    }
}
