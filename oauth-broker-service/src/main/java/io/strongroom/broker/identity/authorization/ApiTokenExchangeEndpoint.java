package io.strongroom.broker.identity.authorization;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.strongroom.broker.identity.secret.ShownSecret;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the gateway, the only place that takes {@code srt_…} tokens. */
@RestController
class ApiTokenExchangeEndpoint {

    private final ApiTokenExchange exchange;

    ApiTokenExchangeEndpoint(ApiTokenExchange exchange) {
        this.exchange = exchange;
    }

    @PostMapping("/internal/api-tokens/exchange")
    ResponseEntity<Answer> exchange(Body<Request> body) {
        ExchangedToken made = exchange.exchange(body.read().token().text())
                .orElseThrow(() -> ProblemException.of(CommonError.UNAUTHENTICATED, "This needs a valid access token.")
                        .withHeader("WWW-Authenticate", "Bearer"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(ShownSecret.of(made.jwt()), made.life().toSeconds()));
    }

    record Request(PresentedToken token) {}

    record Answer(ShownSecret accessToken, long expiresIn) {}

    /** A token as a request holds it: it can be read from JSON, and neither written nor printed. */
    static final class PresentedToken {

        private final String text;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PresentedToken(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        @Override
        public String toString() {
            return "PresentedToken[redacted]";
        }
    }
}
