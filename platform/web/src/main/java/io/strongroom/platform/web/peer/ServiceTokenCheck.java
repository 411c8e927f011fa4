package io.strongroom.platform.web.peer;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CallerAuthentication;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.security.BearerTokens;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Checks the tokens of other services against their public keys. Clocks may differ by 60 s. */
final class ServiceTokenCheck {

    private static final long SKEW_SECONDS = 60;

    private final String self;
    private final Map<String, PublicKey> keys;
    private final Clock clock;

    ServiceTokenCheck(String self, Map<String, PublicKey> keys, Clock clock) {
        this.self = self;
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    CallerAuthentication check(String token) {
        ServiceClaims claims = ServiceTokens.claims(token).orElseThrow(BearerTokens::refused);
        PublicKey key = claims.iss() == null ? null : keys.get(claims.iss());
        if (key == null || !ServiceTokens.isSignedBy(token, key) || !self.equals(claims.aud()) || !inTime(claims)) {
            throw BearerTokens.refused();
        }
        UUID tenant = Ids.parse(String.valueOf(claims.tenant())).orElseThrow(BearerTokens::refused);
        return new CallerAuthentication(Caller.service(claims.iss(), tenant), token);
    }

    private boolean inTime(ServiceClaims claims) {
        long now = clock.instant().getEpochSecond();
        return claims.iat() <= now + SKEW_SECONDS
                && now < claims.exp() + SKEW_SECONDS
                && claims.exp() - claims.iat() <= ServiceIdentity.LIFE_SECONDS;
    }
}
