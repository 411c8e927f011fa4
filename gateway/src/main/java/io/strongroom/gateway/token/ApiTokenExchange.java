package io.strongroom.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.peer.PeerClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The call to the identity service, which alone knows API tokens. */
class ApiTokenExchange {

    private static final String SERVICE = "oauth-broker-service";
    private static final Duration SPARE = Duration.ofSeconds(15);
    private static final Duration REFUSAL_KEPT = Duration.ofSeconds(2);

    private final PeerClients peers;
    private final RestClient client;

    ApiTokenExchange(PeerClients peers) {
        this.peers = peers;
        this.client = peers.restClient(SERVICE);
    }

    ExchangedToken exchange(String apiToken, Instant now) {
        try {
            Answer answer = Objects.requireNonNull(client.post()
                    .uri("/internal/api-tokens/exchange")
                    .headers(peers.asService(SERVICE, Tenants.RESERVED, null))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("token", apiToken))
                    .retrieve()
                    .body(Answer.class));
            return answer.token(now);
        } catch (HttpClientErrorException.Unauthorized
                | HttpClientErrorException.NotFound
                | HttpClientErrorException.UnprocessableContent refused) {
            return new ExchangedToken(null, now.plus(REFUSAL_KEPT));
        }
    }

    /** No record: it holds a token. */
    static final class Answer {

        private final String accessToken;
        private final long expiresIn;

        Answer(
                @JsonProperty(value = "access_token", required = true) String accessToken,
                @JsonProperty(value = "expires_in", required = true) long expiresIn) {
            this.accessToken = accessToken;
            this.expiresIn = expiresIn;
        }

        ExchangedToken token(Instant now) {
            return new ExchangedToken(accessToken, now.plusSeconds(expiresIn).minus(SPARE));
        }
    }
}
