package io.strongroom.broker.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Browser;
import io.strongroom.broker.CommandLineClient;
import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Sessions;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign-in page, as a browser sees it. */
@ServiceTest
class SignInPageTests {

    private final Browser browser = new Browser();

    @Test
    void thePageNeedsNoScriptAndNoOtherHost() {
        Answer page = browser.get("/login");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(page.header("X-Frame-Options")).hasValue("DENY");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain("<script", "http://", "https://", "{{");
        assertThat(page.body()).contains("<html lang=\"en\">", "<label for=\"username\">", "<label for=\"password\">");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:49152/callback, http://127.0.0.1:49152", "http://[::1]:49152/callback, http:"})
    void theFormMayLeadToTheWaitingClient(String redirectUri, String source) {
        Answer page = browser.follow(browser.get(new CommandLineClient(redirectUri).authorizePath()));
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("form-action 'self' " + source + ";");
    }

    @Test
    void whoOnlyLooksLeavesNothingInTheDatabase() throws SQLException {
        try (Connection database = Database.admin()) {
            String sessions = "select count(*) from spring_session";
            String before = Database.strings(database, sessions).getFirst();
            browser.follow(browser.get(new CommandLineClient().authorizePath()));
            browser.signIn("nobody@example.org", "wrong wrong wrong");
            assertThat(Database.strings(database, sessions)).containsExactly(before);
        }
        assertThat(browser.cookie("strongroom_login")).isEmpty();
    }

    @Test
    void wrongPasswordAndUnknownPersonAreToldAlike() {
        TestUser grace = Suite.sharedTenant().user("member");
        Answer wrong = browser.signIn(grace.email(), "wrong wrong wrong");
        Answer unknown = new Browser().signIn("x" + grace.email(), Suite.PASSWORD);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("The mail address or the password is wrong.");
        assertThat(normal(unknown, "x" + grace.email())).isEqualTo(normal(wrong, grace.email()));
    }

    private static String normal(Answer page, String email) {
        return page.body().replace(email, "…").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "…");
    }

    @Test
    void aSuspendedPersonDoesNotGetIn() {
        TestUser grace = Suite.sharedTenant().user("member");
        assertThat(browser.signIn(grace.email(), Suite.PASSWORD).status()).isEqualTo(200);
        Database.change("update users set status = 'suspended' where id = '" + grace.id() + "'");
        assertThat(new Browser().signIn(grace.email(), Suite.PASSWORD).status()).isEqualTo(401);
        assertThat(browser.get(new CommandLineClient().authorizePath()).header("Location"))
                .as("a session of before is worth nothing")
                .hasValue("/login");
    }

    @Test
    void whatWasTypedIsShownAsText() {
        Answer page = browser.signIn("\"><script>alert(1)</script>{{style}}", "wrong wrong wrong");
        assertThat(page.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        TestUser grace = Suite.sharedTenant().user("member");
        browser.get("/login");
        Answer without = browser.post("/login", Map.of("username", grace.email(), "password", Suite.PASSWORD));
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.body()).contains("The page was open for too long.");
        Answer again = browser.submit(without, "username", grace.email(), "password", Suite.PASSWORD);
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void theSessionIsNewAfterEachSignIn() {
        TestUser grace = Suite.sharedTenant().user("member");
        browser.signIn(grace.email(), Suite.PASSWORD);
        String first = Sessions.id(browser);
        browser.signIn(grace.email(), Suite.PASSWORD);
        assertThat(Sessions.id(browser)).isNotEqualTo(first);
    }

    @Test
    void anIdFromTheTableOpensNoSession() {
        TestUser grace = Suite.sharedTenant().user("member");
        browser.signIn(grace.email(), Suite.PASSWORD);
        Browser thief = new Browser();
        for (String forged : new String[] {Sessions.id(browser), Sessions.id(browser) + ".AAAA"}) {
            thief.plant(
                    "strongroom_login", Base64.getEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)));
            assertThat(thief.get(new CommandLineClient().authorizePath()).header("Location"))
                    .hasValue("/login");
        }
    }

    @Test
    void whoBelongsToSeveralTenantsPicksOneAfterThePassword() {
        TestTenant one = Suite.tenant();
        TestTenant other = Suite.tenant();
        String email = "both@" + one.id() + ".example";
        one.userOf(email, "member");
        TestUser there = other.userOf(email, "member");
        CommandLineClient client = new CommandLineClient();
        Answer page = browser.follow(browser.get(client.authorizePath()));
        Answer choice = browser.submit(page, "username", email.toUpperCase(), "password", Suite.PASSWORD);
        assertThat(choice.status()).isEqualTo(200);
        assertThat(choice.body()).contains("Which tenant?", one.name(), other.name());
        assertThat(browser.get(client.authorizePath()).header("Location"))
                .as("not signed in yet")
                .hasValue("/login");
        assertThat(browser.submit(choice, "tenant", Suite.sharedTenant().id().toString())
                        .status())
                .as("none of the choices")
                .isEqualTo(401);
        Answer picked = browser.submit(choice, "tenant", other.id().toString());
        String token = client.exchange(CommandLineClient.code(browser.follow(picked)))
                .json()
                .path("access_token")
                .asString();
        Answer me = Suite.http().get("/api/v1/me", "Authorization", "Bearer " + token);
        assertThat(me.json().path("id").asString()).isEqualTo(there.id().toString());
    }

    @Test
    void afterTenFailuresThePersonWaitsAtThatAddress() {
        TestUser grace = Suite.sharedTenant().user("member");
        for (int i = 0; i < 10; i++) {
            assertThat(browser.signIn(grace.email(), "wrong wrong wrong").status())
                    .isEqualTo(401);
        }
        Answer throttled = browser.signIn(grace.email(), Suite.PASSWORD);
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(Integer.parseInt(throttled.header("Retry-After").orElseThrow()))
                .isBetween(800, 900);
        assertThat(browser.signIn(Suite.sharedTenant().adminEmail(), Suite.PASSWORD)
                        .status())
                .as("somebody else")
                .isEqualTo(200);
    }

    @Test
    void aSignInForgetsTheFailuresBeforeIt() {
        TestUser grace = Suite.sharedTenant().user("member");
        for (int i = 0; i < 9; i++) {
            browser.signIn(grace.email(), "wrong wrong wrong");
        }
        assertThat(browser.signIn(grace.email(), Suite.PASSWORD).status()).isEqualTo(200);
        assertThat(browser.signIn(grace.email(), "wrong wrong wrong").status()).isEqualTo(401);
    }

    @Test
    void signInsAreRecordedWithoutWhatWasTyped() throws SQLException {
        TestUser grace = Suite.sharedTenant().user("member");
        browser.signIn(grace.email(), "wrong wrong wrong");
        browser.signIn(grace.email(), Suite.PASSWORD);
        browser.signIn("x" + grace.email(), Suite.PASSWORD);
        try (Connection database = Database.admin()) {
            assertThat(Database.strings(
                            database,
                            "select type || ' ' || auth_type || ' ' || failed from access_event_outbox where subject = '"
                                    + grace.id() + "' and type like '%login%' order by arrival"))
                    .containsExactly(
                            "strongroom.identity.login.failed anonymous true",
                            "strongroom.identity.login.succeeded user false");
            assertThat(
                            Database.strings(
                                    database,
                                    "select tenant_id from access_event_outbox where type = 'strongroom.identity.login.failed' order by arrival desc limit 1"))
                    .containsExactly("00000000-0000-0000-0000-000000000000");
            assertThat(Database.strings(database, "select body from access_event_outbox"))
                    .noneMatch(body -> body.contains(grace.email()));
        }
    }
}
