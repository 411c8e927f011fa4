package io.strongroom.credentials.activity;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.Query;
import io.strongroom.platform.web.peer.PeerClients;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** {@code GET /internal/activity} at audit-service, as this service and on behalf of who was allowed to see it. */
@Component
class AuditLog {

    private static final String AUDIT = "audit-service";
    private static final ParameterizedTypeReference<Page<JsonNode>> EVENTS = new ParameterizedTypeReference<>() {};

    private final PeerClients peers;

    AuditLog(PeerClients peers) {
        this.peers = peers;
    }

    /**
     * Events as {@code GET /audit/events} shows them, newest first.
     *
     * @param asked parameters that are right; only a position is for the log to judge
     * @throws ProblemException 503 {@code dependency-unavailable} while the log is away
     */
    Page<JsonNode> page(Caller reader, Map<String, String> asked) {
        try {
            return Optional.ofNullable(call(reader, asked).retrieve().body(EVENTS))
                    .orElseThrow(() -> new RestClientException("An answer without a body"));
        } catch (HttpClientErrorException.BadRequest refused) {
            throw Query.invalid("after");
        } catch (RestClientException away) {
            throw ProblemException.of(
                    CommonError.DEPENDENCY_UNAVAILABLE, "The audit log does not answer; try again.", away);
        }
    }

    private RestClient.RequestHeadersSpec<?> call(Caller reader, Map<String, String> asked) {
        return peers.restClient(AUDIT)
                .get()
                .uri(uri -> {
                    uri.path("/internal/activity").queryParam("reader", reader.id());
                    asked.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
                    return uri.build(asked);
                })
                .headers(peers.asService(AUDIT, reader.tenant(), reader.id()));
    }
}
