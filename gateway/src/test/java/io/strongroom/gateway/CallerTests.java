package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.token.TestToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTests extends GatewayTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private Answer projects(String bearer) {
        return http().get("/api/v1/projects", "Authorization", bearer);
    }

    @BeforeEach
    void waitUntilItHasHeardOfWithdrawals() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http().get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void passesAnAccessTokenOnAsItIs() {
        String bearer = someone();

        assertThat(projects(bearer).status()).isEqualTo(200);
        assertThat(Suite.CREDENTIALS.last().header("Authorization")).containsExactly(bearer);
    }

    @Test
    void refusesATokenThatIsNoneAndSendsNothingOn() {
        assertThat(projects("Bearer a.b.c").verdict()).isEqualTo("401 unauthenticated");
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @Test
    void exchangesAnApiTokenOnceAndPassesOnWhatItGot() {
        UUID id = UUID.randomUUID();
        TestToken access =
                Suite.TOKENS.user(TENANT, UUID.randomUUID(), "member").forApiToken(id);
        String apiToken = "srt_" + id;
        Suite.API_TOKENS.issue(apiToken, access);
        int before = Suite.API_TOKENS.exchanges.get();

        assertThat(projects("Bearer " + apiToken).status()).isEqualTo(200);
        assertThat(Suite.CREDENTIALS.last().header("Authorization")).containsExactly("Bearer " + access.token());
        assertThat(projects("Bearer " + apiToken).status()).isEqualTo(200);
        assertThat(Suite.API_TOKENS.exchanges.get() - before).isEqualTo(1);
        assertThat(Suite.API_TOKENS.lastCaller).startsWith("Bearer eyJhbGciOiJFZERTQSI");
    }

    @Test
    void exchangesOnceForManyRequestsAtTheSameTime() throws Exception {
        String apiToken = "srt_" + UUID.randomUUID();
        Suite.API_TOKENS.issue(apiToken, Suite.TOKENS.user(TENANT, UUID.randomUUID()));
        int before = Suite.API_TOKENS.exchanges.get();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 10)
                    .mapToObj(_ -> threads.submit(() -> projects("Bearer " + apiToken)))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }
        assertThat(Suite.API_TOKENS.exchanges.get() - before).isEqualTo(1);
    }

    @Test
    void refusesAnApiTokenThatTheIdentityServiceDoesNotKnow() {
        String unknown = "Bearer srt_" + UUID.randomUUID();
        int before = Suite.API_TOKENS.exchanges.get();

        assertThat(projects(unknown).verdict()).isEqualTo("401 unauthenticated");
        assertThat(projects(unknown).verdict()).isEqualTo("401 unauthenticated");
        assertThat(Suite.API_TOKENS.exchanges.get() - before).isEqualTo(1);
    }

    @Test
    void refusesAnExchangedTokenWithinTwoSecondsOfItsWithdrawal() {
        UUID id = UUID.randomUUID();
        String apiToken = "srt_" + id;
        Suite.API_TOKENS.issue(
                apiToken, Suite.TOKENS.user(TENANT, UUID.randomUUID()).forApiToken(id));
        assertThat(projects("Bearer " + apiToken).status()).isEqualTo(200);

        Suite.API_TOKENS.revoke(apiToken);
        Suite.CHANGES.withdraw(TENANT, "apitoken", id, Instant.now().plusSeconds(1));

        await().atMost(TWO_SECONDS).until(() -> projects("Bearer " + apiToken).status() == 401);
    }

    @Test
    void exchangesAnApiTokenAnewWhenWhatItGotWasWithdrawnAndItWasNot() {
        UUID user = UUID.randomUUID();
        String apiToken = "srt_" + UUID.randomUUID();
        Instant change = Instant.now();
        Suite.API_TOKENS.issue(apiToken, Suite.TOKENS.user(TENANT, user));
        assertThat(projects("Bearer " + apiToken).status()).isEqualTo(200);
        TestToken withOtherRoles = Suite.TOKENS.user(TENANT, user, "auditor").issuedAt(change.plusSeconds(2));
        Suite.API_TOKENS.issue(apiToken, withOtherRoles);

        Suite.CHANGES.withdraw(TENANT, "user", user, change.plusSeconds(1));

        await().atMost(TWO_SECONDS).until(() -> {
            assertThat(projects("Bearer " + apiToken).status()).isEqualTo(200);
            return Suite.CREDENTIALS.last().header("Authorization").contains("Bearer " + withOtherRoles.token());
        });
    }

    @Test
    void refusesUsersClientsAndTenantsWithinTwoSecondsOfTheirWithdrawal() {
        UUID tenant = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        UUID client = UUID.randomUUID();
        String ofUser = Suite.TOKENS.user(TENANT, user).bearer();
        String ofClient = Suite.TOKENS.machine(TENANT, client).bearer();
        String ofTenant = Suite.TOKENS.user(tenant, UUID.randomUUID()).bearer();
        String ofOthers = Suite.TOKENS.user(TENANT, UUID.randomUUID()).bearer();
        List.of(ofUser, ofClient, ofTenant, ofOthers)
                .forEach(bearer -> assertThat(projects(bearer).status()).isEqualTo(200));

        Instant now = Instant.now();
        Suite.CHANGES.withdraw(TENANT, "user", user, now);
        Suite.CHANGES.withdraw(TENANT, "client", client, now);
        Suite.CHANGES.withdraw(tenant, "tenant", tenant, now);

        await().atMost(TWO_SECONDS)
                .until(() -> List.of(ofUser, ofClient, ofTenant).stream()
                        .allMatch(bearer -> projects(bearer).status() == 401));
        assertThat(projects(ofOthers).status()).isEqualTo(200);
        assertThat(projects(Suite.TOKENS
                                .user(TENANT, user)
                                .issuedAt(now.plusSeconds(2))
                                .bearer())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void goesOnAfterAChangeThatItCannotRead() {
        UUID user = UUID.randomUUID();
        Suite.CHANGES.publish(TENANT + "/user/" + user, "no json");
        Suite.CHANGES.publish(TENANT + "/user/" + user, "{}");
        Suite.CHANGES.withdraw(TENANT, "user", user, Instant.now());

        await().atMost(TWO_SECONDS)
                .until(() -> projects(Suite.TOKENS
                                        .user(TENANT, user)
                                        .issuedAt(Instant.now().minusSeconds(5))
                                        .bearer())
                                .status()
                        == 401);
    }

    @Test
    void refusesWhatIsBeyondACallersLimitAndNobodyElse() {
        String busy = someone();
        List<Answer> answers =
                IntStream.range(0, 60).mapToObj(_ -> projects(busy)).toList();

        Answer refused = answers.stream()
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(refused.verdict()).isEqualTo("429 rate-limited");
        assertThat(refused.header("Retry-After")).contains("1");
        assertThat(projects(someone()).status()).isEqualTo(200);
    }
}
