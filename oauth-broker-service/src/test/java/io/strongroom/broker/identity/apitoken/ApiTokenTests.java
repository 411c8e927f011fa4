package io.strongroom.broker.identity.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.web.caller.Tenants;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Personal API tokens, from their making to their withdrawal. */
@ServiceTest
class ApiTokenTests {

    private static final String PATH = "/api/v1/me/api-tokens";

    private final TestUser grace = Suite.sharedTenant().user("member");
    private final String bearer = grace.bearer();

    @Test
    void aTokenIsShownOnceAndLives90Days() {
        Answer made = create("{\"name\":\"laptop\"}", bearer);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(made.header("Location"))
                .hasValue(PATH + "/" + made.json().path("id").asString());
        assertThat(made.json().path("token").asString()).startsWith("srt_").hasSize(4 + 43 + 6);
        assertThat(Instant.parse(made.json().path("expires_at").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        Answer list = Suite.http().get(PATH, "Authorization", bearer);
        assertThat(list.json().path("items").size()).isEqualTo(1);
        assertThat(list.json().path("items").get(0).path("status").asString()).isEqualTo("active");
        assertThat(list.body()).doesNotContain(made.json().path("token").asString());
    }

    @Test
    void aWithdrawnTokenIsGone() {
        Answer made = create("{\"name\":\"laptop\"}", bearer);
        assertThat(delete(made, bearer).status()).isEqualTo(204);
        assertThat(exchange(made).status()).isEqualTo(401);
        assertThat(delete(made, bearer).verdict()).isEqualTo("404 not-found");
        assertThat(Suite.http()
                        .get(PATH, "Authorization", bearer)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void aTokenThatATokenMadeEndsWithIt() {
        Answer first = create(
                "{\"name\":\"first\",\"expires_at\":\"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(2))),
                bearer);
        String byToken = "Bearer " + exchange(first).json().path("access_token").asString();
        Answer second = create("{\"name\":\"second\"}", byToken);
        assertThat(second.json().path("expires_at")).isEqualTo(first.json().path("expires_at"));
        assertThat(create(
                                "{\"name\":\"longer\",\"expires_at\":\"%s\"}"
                                        .formatted(Instant.now().plus(Duration.ofDays(3))),
                                byToken)
                        .verdict())
                .isEqualTo("422 validation-failed");
        assertThat(delete(first, bearer).status()).isEqualTo(204);
        assertThat(exchange(second).status()).isEqualTo(401);
    }

    @Test
    void nobodyTouchesAnothersTokens() {
        Answer made = create("{\"name\":\"laptop\"}", bearer);
        assertThat(delete(made, Suite.sharedTenant().admin()).verdict()).isEqualTo("404 not-found");
        assertThat(delete(made, Suite.tenant().admin()).verdict()).isEqualTo("404 not-found");
        assertThat(exchange(made).status()).isEqualTo(200);
    }

    private static Answer create(String json, String bearer) {
        return Suite.http().post(PATH, json, "Authorization", bearer);
    }

    private static Answer delete(Answer made, String bearer) {
        return Suite.http()
                .send(
                        "DELETE",
                        PATH + "/" + made.json().path("id").asString(),
                        BodyPublishers.noBody(),
                        "Authorization",
                        bearer);
    }

    private static Answer exchange(Answer made) {
        return Suite.http()
                .post(
                        "/internal/api-tokens/exchange",
                        "{\"token\":\"" + made.json().path("token").asString() + "\"}",
                        "Authorization",
                        TestPeers.shared().bearer("gateway", "oauth-broker-service", Tenants.RESERVED));
    }
}
