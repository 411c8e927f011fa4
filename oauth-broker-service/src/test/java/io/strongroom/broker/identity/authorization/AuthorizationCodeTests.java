package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.strongroom.broker.Browser;
import io.strongroom.broker.CommandLineClient;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorization code with PKCE, from the first request to the token. */
@ServiceTest
class AuthorizationCodeTests {

    private final CommandLineClient client = new CommandLineClient();
    private final Browser browser = new Browser();

    @Test
    void aPersonSignsInAndTheClientGetsATokenWithTheirRights() throws ParseException {
        TestUser grace = Suite.sharedTenant().user("member", "auditor");
        Answer toLogin = browser.get(client.authorizePath());
        assertThat(toLogin.status()).isEqualTo(302);
        assertThat(toLogin.header("Location")).hasValue("/login");
        Answer signedIn =
                browser.submit(browser.follow(toLogin), "username", grace.email(), "password", Suite.PASSWORD);
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Location").orElseThrow()).startsWith("/oauth2/authorize?");
        Answer toClient = browser.follow(signedIn);
        assertThat(toClient.header("Location").orElseThrow()).startsWith("http://127.0.0.1:49152/callback?code=");
        assertThat(toClient.header("Location").orElseThrow()).endsWith("&state=state%20of%20mine");
        Answer token = client.exchange(CommandLineClient.code(toClient));
        assertThat(token.status()).as(token.body()).isEqualTo(200);
        assertThat(token.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(token.json().path("expires_in").asInt()).isBetween(295, 300);
        JWTClaimsSet claims = claims(token, "access_token");
        assertThat(claims.getIssuer()).isEqualTo(Suite.issuer());
        assertThat(claims.getSubject()).isEqualTo(grace.id().toString());
        assertThat(claims.getAudience()).containsExactly("strongroom");
        assertThat(claims.getStringClaim("tenant")).isEqualTo(grace.tenant().toString());
        assertThat(claims.getStringClaim("client_id")).isEqualTo("strongroom-cli");
        assertThat(claims.getStringClaim("scope")).isEqualTo("openid");
        assertThat(claims.getStringClaim("kind")).isEqualTo("user");
        assertThat(claims.getStringListClaim("roles")).containsExactlyInAnyOrder("member", "auditor");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getDateClaim("auth_time").toInstant())
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(300_000);
        assertThat(claims(token, "id_token").getAudience()).containsExactly("strongroom-cli");
        assertThat(token.json().has("refresh_token")).isFalse();
    }

    private static JWTClaimsSet claims(Answer token, String name) throws ParseException {
        return SignedJWT.parse(token.json().path(name).asString()).getJWTClaimsSet();
    }

    @Test
    void aCodeIsGoodOnce() {
        String code = codeOf(Suite.sharedTenant().user("member"));
        String token = client.exchange(code).json().path("access_token").asString();
        Answer again = client.exchange(code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(introspected(token))
                .as("its first token is revoked, since one of the two was a thief")
                .isFalse();
    }

    private static boolean introspected(String token) {
        Answer answer = Suite.sharedTenant().machine("audit:read").ask("/oauth2/introspect", "token=" + token);
        return answer.json().path("active").asBoolean();
    }

    @Test
    void ofTwoAtOnceOnlyOneGetsATokenForACode() {
        String code = codeOf(Suite.sharedTenant().user("member"));
        List<CompletableFuture<Answer>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> client.exchange(code)))
                .limit(4)
                .toList();
        assertThat(both.stream()
                        .map(CompletableFuture::join)
                        .map(Answer::status)
                        .sorted()
                        .toList())
                .containsExactly(200, 400, 400, 400);
    }

    @Test
    void aCodeNeedsItsVerifier() {
        String code = codeOf(Suite.sharedTenant().user("member"));
        assertThat(new CommandLineClient().exchange(code).json().path("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(client.exchange(code, "code_verifier", "").status()).isIn(400, 401);
    }

    @Test
    void aCodeIsBoundToItsRedirect() {
        String code = codeOf(Suite.sharedTenant().user("member"));
        Answer answer = client.exchange(code, "redirect_uri", "http://127.0.0.1:49153/callback");
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_grant");
    }

    private String codeOf(TestUser user) {
        Answer page = browser.follow(browser.get(client.authorizePath()));
        Answer signedIn = browser.submit(page, "username", user.email(), "password", Suite.PASSWORD);
        return CommandLineClient.code(browser.follow(signedIn));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://127.0.0.1:65535/any/path",
                "http://127.0.0.1/callback",
                "http://[::1]:50000/callback"
            })
    void anyLoopbackPortWillDo(String redirectUri) {
        CommandLineClient other = new CommandLineClient(redirectUri);
        Browser theirs = new Browser();
        TestUser user = Suite.sharedTenant().user("member");
        Answer page = theirs.follow(theirs.get(other.authorizePath()));
        Answer toClient = theirs.follow(theirs.submit(page, "username", user.email(), "password", Suite.PASSWORD));
        assertThat(toClient.header("Location").orElseThrow()).startsWith(redirectUri + "?code=");
        assertThat(other.exchange(CommandLineClient.code(toClient)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/callback",
                "https://127.0.0.1:49152/callback",
                "http://localhost:49152/callback",
                "http://127.0.0.1.evil.example/",
                "http://127.0.0.1@evil.example/",
                "http://127.0.0.1:49152@evil.example/",
                "http://127.0.0.1:49152/callback#fragment",
                "http://127.0.0.1:49152\\@evil.example/",
                "http://127.0.0.2:49152/callback",
                "http://0x7f000001/",
                "//evil.example/",
                "/callback",
                "javascript:alert(1)",
                "http://127.0.0.1:49152/\r\nLocation: http://evil.example"
            })
    void nobodyIsSentElsewhere(String redirectUri) {
        signedIn();
        for (String scope : List.of("openid", "unknown")) {
            Answer answer = browser.get(client.authorizePath("redirect_uri", redirectUri, "scope", scope));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.header("Location")).isEmpty();
            assertThat(answer.code()).isEqualTo("bad-request");
        }
    }

    @Test
    void aMachineClientSendsNobodyAnywhereEither() {
        signedIn();
        String machine = Suite.sharedTenant().machine("audit:read").clientId();
        Answer answer = browser.get(client.authorizePath(
                "client_id", machine, "redirect_uri", "http://evil.example/", "scope", "audit:read"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id             | unknown | 400",
                "client_id             |         | 400",
                "redirect_uri          |         | 400",
                "response_type         |         | 400",
                "response_type         | token   | 400",
                "scope                 | admin   | invalid_scope",
                "code_challenge        |         | invalid_request",
                "code_challenge_method | plain   | invalid_request",
                "code_challenge_method |         | invalid_request"
            })
    void aRequestThatIsWrongGetsNoCode(String parameter, String value, String expected) {
        signedIn();
        Answer answer = browser.get(client.authorizePath(parameter, value == null ? "" : value));
        if (expected.equals("400")) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        } else {
            assertThat(answer.header("Location").orElseThrow())
                    .startsWith("http://127.0.0.1:49152/callback?error=" + expected);
        }
    }

    private void signedIn() {
        TestUser user = Suite.sharedTenant().user("member");
        assertThat(browser.signIn(user.email(), Suite.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void withoutTheScopeOpenidATokenCarriesNoRights() throws ParseException {
        signedIn();
        Answer toClient = browser.get(client.authorizePath("scope", ""));
        JWTClaimsSet claims = claims(client.exchange(CommandLineClient.code(toClient)), "access_token");
        assertThat(claims.getStringListClaim("roles")).isEmpty();
    }
}
