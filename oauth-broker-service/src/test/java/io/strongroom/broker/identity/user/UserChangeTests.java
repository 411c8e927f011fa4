package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.broker.Browser;
import io.strongroom.broker.CommandLineClient;
import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Sessions;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users, as the administrators of their tenant change and suspend them. */
@ServiceTest
class UserChangeTests {

    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final String SUSPENDED = "{\"status\":\"suspended\"}";
    private static final String ACTIVE = "{\"status\":\"active\"}";

    private final TestTenant tenant = Suite.sharedTenant();
    private final TestUser grace = tenant.user("member");

    @Test
    void aSuspendedUserIsRefusedWithinTwoSecondsAndDoesNotGetIn() {
        String bearer = grace.bearer();
        assertThat(me(bearer).status()).isEqualTo(200);

        Answer suspended = change(grace, SUSPENDED);

        assertThat(suspended.status()).as(suspended.body()).isEqualTo(200);
        assertThat(suspended.json().path("status").asString()).isEqualTo("suspended");
        await().atMost(BOUND).until(() -> me(bearer).verdict().equals("401 unauthenticated"));
        assertThat(new Browser().signIn(grace.email(), Suite.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void whoIsActiveAgainSignsInAnew() {
        Browser browser = new Browser();
        assertThat(browser.signIn(grace.email(), Suite.PASSWORD).status()).isEqualTo(200);
        Sessions.age(browser, Duration.ofMinutes(1));
        assertThat(location(browser)).contains("?code=");

        assertThat(change(grace, SUSPENDED).status()).isEqualTo(200);
        assertThat(location(browser)).isEqualTo("/login");
        assertThat(change(grace, ACTIVE).json().path("status").asString()).isEqualTo("active");

        assertThat(location(browser)).as("the session of before").isEqualTo("/login");
        await().atMost(BOUND).until(() -> me(grace.bearer()).status() == 200);
    }

    @Test
    void rolesHoldAtOnceBecauseTokensThatTellOthersEnd() {
        String bearer = grace.bearer();

        Answer changed = change(grace, "{\"roles\":[\"auditor\",\"auditor\"]}");

        assertThat(changed.json().path("roles").toString()).isEqualTo("[\"auditor\"]");
        await().atMost(BOUND).until(() -> me(bearer).status() == 401);
        await().atMost(BOUND).until(() -> me(grace.bearer()).status() == 200);
        assertThat(me(grace.bearer()).json().path("roles").toString()).isEqualTo("[\"auditor\"]");
    }

    @Test
    void aNewNameEndsNothing() {
        String bearer = grace.bearer();

        assertThat(change(grace, "{\"name\":\"Grace Hopper\"}")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Grace Hopper");
        assertThat(tenant.get(path(grace.id())).json().path("name").asString()).isEqualTo("Grace Hopper");
        await().during(Duration.ofMillis(500)).until(() -> me(bearer).status() == 200);
    }

    @Test
    void whatIsSoAlreadyLeavesNoEvent() throws SQLException {
        change(grace, SUSPENDED);
        change(grace, SUSPENDED);
        change(grace, ACTIVE);
        change(grace, ACTIVE);
        change(grace, "{\"name\":\"Grace\",\"roles\":[\"member\"]}");
        change(grace, "{\"roles\":[\"auditor\"]}");

        try (Connection database = Database.admin()) {
            assertThat(Database.strings(
                            database,
                            "select type || ' ' || auth_type || coalesce(' ' || (body::jsonb #>> '{unmapped,fields}'), '')"
                                    + " from access_event_outbox where type <> 'strongroom.identity.user.created' and subject = '"
                                    + grace.id() + "' order by arrival"))
                    .containsExactly(
                            "strongroom.identity.user.suspended user",
                            "strongroom.identity.user.resumed user",
                            "strongroom.identity.user.updated user [\"roles\"]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {SUSPENDED, "{\"roles\":[\"member\"]}"})
    void theLastAdministratorStays(String patch) {
        TestTenant own = Suite.tenant();
        String ada = own.get("/api/v1/me").json().path("id").asString();

        assertThat(own.patch(path(UUID.fromString(ada)), patch).verdict()).isEqualTo("409 conflict");

        own.user("tenant_admin");
        assertThat(own.patch(path(UUID.fromString(ada)), patch).status()).isEqualTo(200);
    }

    @RepeatedTest(10)
    void ofTwoAdministratorsWhoAreSuspendedAtOnceOneStays() throws SQLException {
        TestTenant own = Suite.tenant();
        UUID ada = UUID.fromString(own.get("/api/v1/me").json().path("id").asString());
        UUID bob = own.user("tenant_admin").id();

        List<Integer> answers = Stream.of(ada, bob)
                .map(one -> CompletableFuture.supplyAsync(() -> own.patch(path(one), SUSPENDED)))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .sorted()
                .toList();

        assertThat(answers.getFirst()).isEqualTo(200);
        assertThat(answers.getLast())
                .as("refused, or too late with a token of hers")
                .isIn(409, 401);
        try (Connection database = Database.admin()) {
            assertThat(Database.strings(
                            database,
                            "select id from users where tenant_id = '" + own.id() + "' and status = 'active'"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                           | 400 malformed-json    | -",
                "[]                          | 422 validation-failed | ''",
                "{\"status\":null}           | 422 validation-failed | /status",
                "{\"status\":\"asleep\"}     | 422 validation-failed | /status",
                "{\"status\":true}           | 422 validation-failed | /status",
                "{\"name\":null}             | 422 validation-failed | /name",
                "{\"name\":\"\"}             | 422 validation-failed | /name",
                "{\"roles\":null}            | 422 validation-failed | /roles",
                "{\"roles\":[]}              | 422 validation-failed | /roles",
                "{\"roles\":[null]}          | 422 validation-failed | /roles/0",
                "{\"roles\":[\"member\",\"superuser\"]} | 422 validation-failed | /roles/1",
                "{\"email\":\"a@b.c\"}       | 422 validation-failed | /email",
                "{\"password\":\"hunter2\"}  | 422 validation-failed | /password"
            })
    void aPatchIsRefusedWithItsPlace(String patch, String verdict, String pointer) {
        Answer refused = change(grace, patch);

        assertThat(refused.verdict()).isEqualTo(verdict);
        if (verdict.startsWith("422")) {
            assertThat(refused.json().path("errors").path(0).path("pointer").asString())
                    .isEqualTo(pointer);
        }
    }

    @Test
    void anotherTenantsUserIsMissing() {
        TestTenant other = Suite.tenant();

        assertThat(other.get(path(grace.id())).verdict()).isEqualTo("404 not-found");
        assertThat(other.patch(path(grace.id()), SUSPENDED).verdict()).isEqualTo("404 not-found");
        assertThat(other.patch("/api/v1/users/nobody", SUSPENDED).verdict()).isEqualTo("404 not-found");
    }

    private Answer change(TestUser user, String patch) {
        return tenant.patch(path(user.id()), patch);
    }

    private static String path(UUID user) {
        return "/api/v1/users/" + user;
    }

    private static Answer me(String bearer) {
        return Suite.http().get("/api/v1/me", "Authorization", bearer);
    }

    private static String location(Browser browser) {
        return browser.get(new CommandLineClient().authorizePath())
                .header("Location")
                .orElseThrow();
    }
}
