package io.strongroom.gateway;

import io.strongroom.platform.test.http.TestUpstream;
import io.strongroom.platform.test.token.TestToken;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** The identity service's exchange of personal API tokens. */
final class ApiTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final AtomicInteger exchanges = new AtomicInteger();
    volatile String lastCaller = "";
    private final Map<String, TestToken> living = new ConcurrentHashMap<>();

    ApiTokens(TestUpstream identity) {
        identity.on("/internal/api-tokens/exchange", exchange -> {
            exchanges.incrementAndGet();
            lastCaller = exchange.getRequestHeaders().getFirst("Authorization");
            String token = JSON.readTree(identity.last().body()).path("token").asString();
            TestToken access = living.get(token);
            if (access == null) {
                TestUpstream.answer(exchange, 401, "{\"code\":\"unauthenticated\"}");
            } else {
                TestUpstream.answer(exchange, 200, "{\"access_token\":\"" + access.token() + "\",\"expires_in\":300}");
            }
        });
    }

    /** From now on this API token is worth that access token. */
    void issue(String apiToken, TestToken access) {
        living.put(apiToken, access);
    }

    void revoke(String apiToken) {
        living.remove(apiToken);
    }
}
