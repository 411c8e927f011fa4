package io.strongroom.platform.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTests extends SampleTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final String SELF = "schema-registry-service";
    private static final String ALLOWED = "credential-service";

    private Answer call(String bearer) {
        return http().post("/internal/things/1", "{}", "Authorization", bearer);
    }

    private static String at(Duration offset, String from, String to) {
        Clock clock = Clock.offset(Clock.system(ZoneOffset.UTC), offset);
        return "Bearer " + PEERS.identity(from, clock).token(to, TENANT, null);
    }

    @Test
    void knowsAServiceAndTheTenantItCallsFor() {
        Answer answer = call(PEERS.bearer(ALLOWED, SELF, TENANT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("kind").asString()).isEqualTo("SERVICE");
        assertThat(answer.json().path("id").asString()).isEqualTo(ALLOWED);
        assertThat(answer.json().path("tenant").asString()).isEqualTo(TENANT.toString());
    }

    @Test
    void refusesATokenForAnotherService() {
        assertThat(call(PEERS.bearer(ALLOWED, "audit-service", TENANT)).verdict())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesATokenThatIsPastItsMinute() {
        assertThat(call(at(Duration.ofSeconds(-119), ALLOWED, SELF)).status()).isEqualTo(200);
        assertThat(call(at(Duration.ofSeconds(-125), ALLOWED, SELF)).verdict()).isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesATokenFromTheFuture() {
        assertThat(call(at(Duration.ofSeconds(70), ALLOWED, SELF)).verdict()).isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesTheKeyOfAnotherService() {
        String header = PEERS.bearer(ALLOWED, SELF, TENANT);
        String other = PEERS.bearer("audit-service", SELF, TENANT);
        String forged = header.substring(0, header.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertThat(call(forged).verdict()).isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesAKeyThatIsNotConfigured() {
        assertThat(call(TestPeers.create().bearer(ALLOWED, SELF, TENANT)).verdict())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesAServiceThatIsNotOnTheList() {
        assertThat(call(PEERS.bearer("audit-service", SELF, TENANT)).verdict()).isEqualTo("403 forbidden");
    }

    @Test
    void refusesAMethodAndAPathThatAreNotOnTheList() {
        String bearer = PEERS.bearer(ALLOWED, SELF, TENANT);

        assertThat(http().get("/internal/things/1", "Authorization", bearer).verdict())
                .isEqualTo("403 forbidden");
        assertThat(http().post("/internal/other", "{}", "Authorization", bearer).verdict())
                .isEqualTo("403 forbidden");
    }

    @Test
    void refusesUsersAndMachines() {
        assertThat(call(TOKENS.user(TENANT, UUID.randomUUID(), "tenant_admin").bearer())
                        .verdict())
                .isEqualTo("401 unauthenticated");
        assertThat(call(TOKENS.machine(TENANT, UUID.randomUUID(), "credentials:resolve")
                                .bearer())
                        .verdict())
                .isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.bnVsbA.AA", ".."
            })
    void refusesWhatIsNoToken(String token) {
        assertThat(call("Bearer " + token).verdict()).isEqualTo("401 unauthenticated");
    }
}
