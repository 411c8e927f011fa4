package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.web.caller.Tenants;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the gateway makes an access token out of an API token. */
@ServiceTest
class ApiTokenExchangeTests {

    private final TestUser grace = Suite.sharedTenant().user("member");

    @Test
    void anApiTokenBecomesAShortAccessTokenThatIsNoFreshLogin() throws ParseException {
        Answer made = create("{\"name\":\"laptop\"}");
        Answer answer = exchange(made.json().path("token").asString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.json().path("expires_in").asInt()).isEqualTo(300);
        JWTClaimsSet claims =
                SignedJWT.parse(answer.json().path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(grace.id().toString());
        assertThat(claims.getStringClaim("apitoken"))
                .isEqualTo(made.json().path("id").asString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("member");
        assertThat(claims.getClaims()).doesNotContainKey("auth_time");
        Answer me = Suite.http()
                .get(
                        "/api/v1/me",
                        "Authorization",
                        "Bearer " + answer.json().path("access_token").asString());
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("auth_time").isNull()).isTrue();
    }

    @Test
    void anAccessTokenDoesNotOutliveItsApiToken() {
        Answer made = create("{\"name\":\"x\",\"expires_at\":\"%s\"}"
                .formatted(java.time.Instant.now().plusSeconds(60)));
        assertThat(exchange(made.json().path("token").asString())
                        .json()
                        .path("expires_in")
                        .asInt())
                .isBetween(50, 60);
    }

    @ParameterizedTest
    @CsvSource({"withdrawn", "expired", "suspended"})
    void aTokenThatIsNoLongerGoodIsRefused(String why) {
        Answer made = create("{\"name\":\"laptop\"}");
        String id = made.json().path("id").asString();
        Database.change(
                switch (why) {
                    case "withdrawn" -> "update api_tokens set withdrawn_at = now() where id = '" + id + "'";
                    case "expired" ->
                        "update api_tokens set created_at = now() - interval '2 days', expires_at = now() - interval '1 s' where id = '"
                                + id + "'";
                    default -> "update users set status = 'suspended' where id = '" + grace.id() + "'";
                });
        Answer refused = exchange(made.json().path("token").asString());
        assertThat(refused.verdict()).isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "srt_",
                "srt_short",
                "eyJhbGciOiJub25lIn0.e30.",
                "srt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAxxxxxx"
            })
    void whatIsNoApiTokenIsRefusedAlike(String token) {
        assertThat(exchange(token).verdict()).isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential-service", "audit-service", "schema-registry-service"})
    void onlyTheGatewayMayExchange(String service) {
        Answer answer = Suite.http()
                .post(
                        "/internal/api-tokens/exchange",
                        "{\"token\":\"srt_x\"}",
                        "Authorization",
                        TestPeers.shared().bearer(service, "oauth-broker-service", Tenants.RESERVED));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(Suite.http()
                        .post("/internal/api-tokens/exchange", "{}", "Authorization", grace.bearer())
                        .status())
                .isEqualTo(401);
    }

    private Answer create(String json) {
        Answer made = Suite.http().post("/api/v1/me/api-tokens", json, "Authorization", grace.bearer());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static Answer exchange(String token) {
        return Suite.http()
                .post(
                        "/internal/api-tokens/exchange",
                        "{\"token\":\"" + token + "\"}",
                        "Authorization",
                        TestPeers.shared().bearer("gateway", "oauth-broker-service", Tenants.RESERVED));
    }
}
