package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.strongroom.broker.Browser;
import io.strongroom.broker.CommandLineClient;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Sessions;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code prompt} and {@code max_age}, as a client that wants a fresh login uses them. */
@ServiceTest
class FreshLoginTests {

    private final CommandLineClient client = new CommandLineClient();
    private final Browser browser = new Browser();
    private final TestUser grace = Suite.sharedTenant().user("member");

    @BeforeEach
    void aLoginOfTenMinutesAgo() {
        assertThat(browser.signIn(grace.email(), Suite.PASSWORD).status()).isEqualTo(200);
        Sessions.age(browser, Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prompt  |              | code",
                "prompt  | consent      | code",
                "prompt  | login        | login",
                "prompt  | login consent| login",
                "max_age | 900          | code",
                "max_age | 300          | login",
                "max_age | 0            | login",
                "max_age | -1           | login",
                "max_age | soon         | login"
            })
    void anOldLoginIsGoodUnlessTheRequestWantsANewerOne(String parameter, String value, String expected) {
        Answer answer = browser.get(client.authorizePath(parameter, value == null ? "" : value));
        String location = answer.header("Location").orElseThrow();
        if (expected.equals("login")) {
            assertThat(location).isEqualTo("/login");
        } else {
            assertThat(location).contains("?code=");
        }
    }

    @Test
    void afterTheNewLoginTheSameRequestGoesThroughAndTellsItsTime() throws ParseException {
        Answer page = browser.follow(browser.get(client.authorizePath("prompt", "login", "max_age", "0")));
        Answer signedIn = browser.submit(page, "username", grace.email(), "password", Suite.PASSWORD);
        Answer token = client.exchange(CommandLineClient.code(browser.follow(signedIn)));
        Instant authTime = SignedJWT.parse(token.json().path("access_token").asString())
                .getJWTClaimsSet()
                .getDateClaim("auth_time")
                .toInstant();
        assertThat(authTime).isAfter(Instant.now().minusSeconds(30));
    }

    @Test
    void aTokenOfAnOldLoginTellsItsAge() throws ParseException {
        Answer token = client.exchange(CommandLineClient.code(browser.get(client.authorizePath())));
        Instant authTime = SignedJWT.parse(token.json().path("access_token").asString())
                .getJWTClaimsSet()
                .getDateClaim("auth_time")
                .toInstant();
        assertThat(authTime).isBefore(Instant.now().minusSeconds(590));
    }

    @Test
    void withPromptNoneNobodyIsShownALogin() {
        Answer stranger = new Browser().get(client.authorizePath("prompt", "none"));
        assertThat(stranger.header("Location").orElseThrow())
                .startsWith("http://127.0.0.1:49152/callback?error=login_required");
        Answer old = browser.get(client.authorizePath("prompt", "none", "max_age", "300"));
        assertThat(old.header("Location").orElseThrow()).contains("error=login_required");
        Answer known = browser.get(client.authorizePath("prompt", "none"));
        assertThat(known.header("Location").orElseThrow()).contains("?code=");
    }
}
