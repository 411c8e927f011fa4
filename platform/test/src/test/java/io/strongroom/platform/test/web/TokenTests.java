package io.strongroom.platform.test.web;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.token.TestToken;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TokenTests extends SampleTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID USER = UUID.randomUUID();

    private static TestToken user() {
        return TOKENS.user(TENANT, USER, "member");
    }

    private Answer me(@Nullable String authorization) {
        return authorization == null
                ? http().get("/api/v1/me")
                : http().get("/api/v1/me", "Authorization", authorization);
    }

    @Test
    void knowsAUserByTheirToken() {
        Answer answer = me(user().claim("amr", List.of("pwd")).bearer());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("tenant").asString()).isEqualTo(TENANT.toString());
        assertThat(answer.json().path("id").asString()).isEqualTo(USER.toString());
        assertThat(answer.json().path("kind").asString()).isEqualTo("USER");
        assertThat(answer.json().path("client_id").asString()).isEqualTo("strongroom-cli");
        assertThat(answer.json().at("/roles/0").asString()).isEqualTo("member");
        assertThat(answer.json().at("/amr/0").asString()).isEqualTo("pwd");
    }

    @Test
    void knowsAMachineByItsTokenAndGivesItNoRoles() {
        Answer answer = me(TOKENS.machine(TENANT, USER, "credentials:resolve", "audit:read")
                .claim("roles", List.of("tenant_admin"))
                .bearer());

        assertThat(answer.json().path("kind").asString()).isEqualTo("MACHINE");
        assertThat(answer.json().path("roles").isEmpty()).isTrue();
        assertThat(answer.json().path("scopes").size()).isEqualTo(2);
    }

    @Test
    void takesScopesAsAListToo() {
        assertThat(me(user().claim("scope", List.of("openid", "profile")).bearer())
                        .json()
                        .path("scopes")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void acceptsATokenOnceMoreFromMemory() {
        String bearer = user().bearer();

        assertThat(me(bearer).status()).isEqualTo(200);
        assertThat(me(bearer).status()).isEqualTo(200);
    }

    @Test
    void allowsClocksToDifferByAMinute() {
        Instant now = Instant.now();

        assertThat(me(user().expiresAt(now.minusSeconds(50)).bearer()).status()).isEqualTo(200);
        assertThat(me(user().issuedAt(now.plusSeconds(50)).bearer()).status()).isEqualTo(200);
    }

    /** Names of unknown keys, which other tests here make up, let nobody ask for keys again until some seconds have passed. */
    @Test
    void fetchesKeysAgainForATokenOfANewKey() {
        me(user().bearer());
        TOKENS.rotate();

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(me(user().bearer()).status()).isEqualTo(200));
    }

    static Stream<Arguments> refusedTokens() throws JOSEException {
        Instant now = Instant.now();
        return Stream.of(
                refused("another issuer", user().claim("iss", "http://elsewhere.test")),
                refused("another audience", user().claim("aud", "strongroom-cli")),
                refused("no audience", user().claim("aud", null)),
                refused("expired", user().expiresAt(now.minusSeconds(70))),
                refused("without an end", user().claim("exp", null)),
                refused("issued in the future", user().issuedAt(now.plusSeconds(70))),
                refused("without a beginning", user().claim("iat", null)),
                refused("not valid yet", user().claim("nbf", now.plusSeconds(70).getEpochSecond())),
                refused("without a tenant", user().claim("tenant", null)),
                refused("of a tenant that is no id", user().claim("tenant", "acme")),
                refused("without a subject", user().claim("sub", null)),
                refused("of a subject that is no id", user().claim("sub", "ada")),
                refused("of no kind", user().claim("kind", null)),
                refused("of a service's kind", user().claim("kind", "service")),
                refused("roles of another type", user().claim("roles", 7)),
                refused(
                        "an unknown key",
                        user().signedWith(new RSAKeyGenerator(2048)
                                .keyID("unknown")
                                .generate())),
                refused(
                        "a known key's name and another key",
                        user().signedWith(new RSAKeyGenerator(2048)
                                .keyID(keyId(user().token()))
                                .generate())));
    }

    private static Arguments refused(String what, TestToken token) {
        return Arguments.of(what, token.token());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedTokens")
    void refusesATokenAndNeverTellsWhy(String what, String token) {
        Answer answer = me("Bearer " + token);

        assertThat(answer.verdict()).isEqualTo("401 unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.json().path("detail").asString()).isEqualTo("This needs a valid access token.");
    }

    @Test
    void refusesATokenWithoutASignature() {
        assertThat(me("Bearer " + new PlainJWT(user().claims()).serialize()).verdict())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesATokenWhoseSignatureWasCutOff() {
        String token = user().token();

        assertThat(me("Bearer " + token.substring(0, token.lastIndexOf('.') + 1))
                        .verdict())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesATokenThatUsesThePublicKeyAsASharedSecret() throws Exception {
        String jwks = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(TOKENS.jwksUri()).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        JWSSigner signer = new MACSigner(jwks.getBytes(StandardCharsets.UTF_8));
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(keyId(user().token()))
                        .build(),
                user().claims());
        forged.sign(signer);

        assertThat(me("Bearer " + forged.serialize()).verdict()).isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesATokenWithAChangedClaim() {
        String[] parts = user().token().split("\\.", -1);
        String other = TOKENS.user(TENANT, USER, "tenant_admin").token().split("\\.", -1)[1];

        assertThat(me("Bearer " + parts[0] + "." + other + "." + parts[2]).verdict())
                .isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Basic YTpi",
                "Bearer srt_abc",
                "Bearer a.b.c",
                "x",
                "Bearer é",
                "Bearer a,b",
                "Bearera.b.c"
            })
    void refusesWhatIsNoToken(String authorization) {
        String answer = http().raw("GET /api/v1/me HTTP/1.1\nHost: a\nConnection: close\nAuthorization: "
                + authorization + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("\"code\":\"unauthenticated\"");
    }

    @Test
    void takesTheSchemeInAnyCaseAndAnySpacesBehindIt() {
        String token = user().bearer().substring("Bearer ".length());

        assertThat(me("bearer   " + token).status()).isEqualTo(200);
        assertThat(me("Bearer \t" + token).verdict()).isEqualTo("401 unauthenticated");
    }

    @Test
    void refusesTwoTokensAtOnce() {
        String bearer = user().bearer();
        String answer = http().raw("GET /api/v1/me HTTP/1.1\nHost: a\nConnection: close\nAuthorization: " + bearer
                + "\nAuthorization: " + bearer + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void takesNoTokenFromTheQuery() {
        assertThat(http().get("/api/v1/me?access_token=" + user().token()).verdict())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void asksForATokenBeforeItTellsWhichRoutesExist() {
        Answer answer = http().get("/api/v1/nothing");

        assertThat(answer.verdict()).isEqualTo("401 unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void refusesAServiceTokenWhereUsersAreExpected() {
        assertThat(me(PEERS.bearer("credential-service", "schema-registry-service", TENANT))
                        .verdict())
                .isEqualTo("401 unauthenticated");
    }

    private static String keyId(String token) {
        String header = new String(
                java.util.Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
                StandardCharsets.UTF_8);
        return JsonMapper.builder().build().readTree(header).path("kid").asString();
    }
}
