package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.TestUpstream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTests extends GatewayTest {

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @BeforeAll
    static void prepareAnswers() {
        Suite.CREDENTIALS.on("/api/v1/projects/conflict", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Cache-Control", "no-store, private");
            exchange.getResponseHeaders().add("X-Powered-By", "x");
            TestUpstream.answer(exchange, 409, "{\"code\":\"conflict\"}");
        });
        Suite.IDENTITY.on("/oauth2/authorize", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://gateway.test/login?a=%2F");
            exchange.getResponseHeaders().add("Set-Cookie", "session=1; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "other=2");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        Suite.CREDENTIALS.on("/api/v1/credentials/slow", exchange -> {
            try {
                assertThat(NEVER.await(2_500, TimeUnit.MILLISECONDS)).isFalse();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            TestUpstream.answer(exchange, 200, "{}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/projects, credential-service",
        "/api/v1/projects/1/credentials/2/resolve, credential-service",
        "/api/v1/credentials?owner=me, credential-service",
        "/api/v1/transfers/1/accept, credential-service",
        "/api/v1/settings, credential-service",
        "/api/v1/limits, credential-service",
        "/api/v1/tenants/1/limits, credential-service",
        "/api/v1/tenants/1/limitsx, oauth-broker-service",
        "/api/v1/tenants/1/outbound-hosts, oauth-broker-service",
        "/api/v1/tenants/limits, oauth-broker-service",
        "/api/v1/me, oauth-broker-service",
        "/api/v1/me/api-tokens, oauth-broker-service",
        "/api/v1/me/notifications/1/read, oauth-broker-service",
        "/api/v1/users, oauth-broker-service",
        "/api/v1/machine-clients/1/secrets, oauth-broker-service",
        "/api/v1/tenants, oauth-broker-service",
        "/api/v1/oauth/providers, oauth-broker-service",
        "/.well-known/openid-configuration, oauth-broker-service",
        "/oauth2/jwks, oauth-broker-service",
        "/login, oauth-broker-service",
        "/assets/login/style.css, oauth-broker-service",
        "/api/v1/adaptors/http/versions/latest/schema, schema-registry-service",
        "/openapi/credential-service.json, credential-service",
        "/openapi/oauth-broker-service.json, oauth-broker-service",
        "/openapi/schema-registry-service.json, schema-registry-service",
    })
    void sendsEachPathToItsService(String path, String service) {
        Answer answer = http().get(path, "Authorization", someone());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("service").asString()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal/directory",
                "/internal/api-tokens/exchange",
                "/console",
                "/openapi/gateway.json",
                "/openapi/page/index.html",
                "/error",
                "/actuator",
                "/actuator/env",
                "/oauth2x",
                "/api/v2/projects",
                "/userinfo"
            })
    void answersWhatItDoesNotRouteItself(String path) {
        assertThat(http().get(path, "Authorization", someone()).verdict()).isEqualTo("404 not-found");
        assertThat(http().get(path).verdict()).isEqualTo("404 not-found");
        assertThat(Suite.IDENTITY.received()).isEmpty();
    }

    @Test
    void asksForATokenBeforeItTellsWhichRoutesExist() {
        assertThat(http().get("/api/v1/nothing").verdict()).isEqualTo("401 unauthenticated");
        assertThat(http().get("/api/v1/projects").verdict()).isEqualTo("401 unauthenticated");
        assertThat(http().get("/api/v1/nothing", "Authorization", someone()).verdict())
                .isEqualTo("404 not-found");
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/projects/a%20b?q=a%2Fb&q=c+d%2Be&empty=&flag",
                "/api/v1/projects/caf%C3%A9?x=%C3%A9&after=abc%3D%3D",
                "/api/v1/projects/a:b@c!d$e'f(g)*h,i=j~k?z=1&a=2&z=3",
                "/api/v1/projects/%41?%41=%42",
            })
    void passesPathAndQueryOnByteForByte(String target) {
        assertThat(http().raw("GET " + target + " HTTP/1.1\nHost: a\nConnection: close\nAuthorization: " + someone()
                        + "\n\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(Suite.CREDENTIALS.last().target()).isEqualTo(target);
    }

    @Test
    void passesMethodBodyAndHeadersOn() {
        http().send(
                        "PATCH",
                        "/api/v1/credentials/1",
                        HttpRequest.BodyPublishers.ofString("{\"é\": 1.10}"),
                        "Authorization",
                        someone(),
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "\"3\"",
                        "Idempotency-Key",
                        "k-1");

        TestUpstream.Received received = Suite.CREDENTIALS.last();
        assertThat(received.method()).isEqualTo("PATCH");
        assertThat(received.body()).isEqualTo("{\"é\": 1.10}");
        assertThat(received.header("Content-type")).containsExactly("application/merge-patch+json");
        assertThat(received.header("If-match")).containsExactly("\"3\"");
        assertThat(received.header("Idempotency-key")).containsExactly("k-1");
    }

    @Test
    void passesFormsOnAsTheyAre() {
        String form = "grant_type=client_credentials&scope=a%20b&scope=c";
        http().send(
                        "POST",
                        "/oauth2/token?x=1",
                        HttpRequest.BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic Y2xpZW50OnNlY3JldA==");

        TestUpstream.Received received = Suite.IDENTITY.last();
        assertThat(received.target()).isEqualTo("/oauth2/token?x=1");
        assertThat(received.body()).isEqualTo(form);
        assertThat(received.header("Authorization")).containsExactly("Basic Y2xpZW50OnNlY3JldA==");
    }

    @Test
    void passesStatusHeadersAndBodyOfTheAnswerBack() {
        Answer answer = http().get("/api/v1/projects/conflict", "Authorization", someone());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"code\":\"conflict\"}");
        assertThat(answer.header("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store, private");
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.headers().allValues("Date")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void followsNoRedirectsAndKeepsNoCookies() {
        Answer answer = http().get("/oauth2/authorize?client_id=strongroom-cli");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("http://gateway.test/login?a=%2F");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("session=1; HttpOnly", "other=2");
        http().get("/login");
        assertThat(Suite.IDENTITY.last().header("Cookie")).isEmpty();
    }

    @Test
    void answers503ForAServiceThatIsDown() {
        Answer answer = http().get("/api/v1/audit/events", "Authorization", someone());

        assertThat(answer.verdict()).isEqualTo("503 dependency-unavailable");
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Connection");
    }

    @Test
    void answers504ForAServiceThatIsTooSlow() {
        assertThat(http().get("/api/v1/credentials/slow", "Authorization", someone())
                        .verdict())
                .isEqualTo("504 dependency-timeout");
    }

    @Test
    void refusesABodyThatDeclaresTooMuchBeforeItAsksForAToken() {
        assertThat(http().post("/api/v1/credentials", "x".repeat((1 << 20) + 1)).verdict())
                .isEqualTo("413 payload-too-large");
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @Test
    void refusesABodyThatGrowsTooLarge() {
        Answer answer = http().send(
                        "POST",
                        "/api/v1/credentials",
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[(1 << 20) + 1])),
                        "Authorization",
                        someone());

        assertThat(answer.verdict()).isEqualTo("413 payload-too-large");
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @Test
    void neverLetsHalfABodyPassForAWholeOne() {
        String answer = http().raw("POST /api/v1/credentials HTTP/1.1\nHost: a\nAuthorization: " + someone()
                + "\nTransfer-Encoding: chunked\nConnection: close\n\n5\nfirst\nnonsense\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-request\"");
        await().during(Duration.ofMillis(300))
                .until(() -> Suite.CREDENTIALS.received().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000})
    void answers503ForAServiceThatEndsBeforeAnythingOfItsAnswerWasPassedOn(long declared) {
        Suite.CREDENTIALS.on("/api/v1/credentials/ending-" + declared, exchange -> {
            exchange.sendResponseHeaders(200, declared);
            exchange.getResponseBody().write(new byte[500]);
            exchange.getResponseBody().flush();
            throw new IOException("broken off");
        });

        Answer answer = http().get("/api/v1/credentials/ending-" + declared, "Authorization", someone());

        assertThat(answer.verdict()).isEqualTo("503 dependency-unavailable");
        assertThat(answer.header("Retry-After")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void neverLetsHalfAnAnswerPassForAWholeOne(long declared) {
        Suite.CREDENTIALS.on("/api/v1/credentials/broken-" + declared, exchange -> {
            exchange.sendResponseHeaders(200, declared);
            exchange.getResponseBody().write(new byte[50_000]);
            exchange.getResponseBody().flush();
            throw new IOException("broken off");
        });

        assertThatThrownBy(() -> http().get("/api/v1/credentials/broken-" + declared, "Authorization", someone()))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void passesALargeBodyOnThatIsWithinTheLimit() {
        String body = "x".repeat(1 << 20);
        http().send(
                        "POST",
                        "/api/v1/credentials",
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII))),
                        "Authorization",
                        someone());

        assertThat(Suite.CREDENTIALS.last().body()).hasSize(1 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/projects/a%2Fb HTTP/1.1, 400, bad-request",
        "GET /api/v1/projects/%zz HTTP/1.1, 400, bad-request",
        "GET /api/v1/projects/..%2finternal HTTP/1.1, 400, bad-request",
        "GET /oauth2/../internal/directory HTTP/1.1, 400, bad-request",
        "GET /login/%2e%2e/internal/directory HTTP/1.1, 400, bad-request",
        "GET /api/v1/projects;x=1 HTTP/1.1, 400, bad-request",
        "TRACE /api/v1/projects HTTP/1.1, 405, method-not-allowed",
    })
    void answersWhatItsConnectorRejectsWithAProblem(String line, int status, String code) {
        String answer = http().raw(line + "\nHost: a\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"code\":\"" + code + "\"");
        assertThat(Suite.IDENTITY.received()).isEmpty();
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "get"})
    void passesNoMethodOnThatNobodyOffers(String method) {
        String answer = http().raw(method + " /api/v1/projects HTTP/1.1\nHost: a\nConnection: close\nAuthorization: "
                + someone() + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("\"code\":\"method-not-allowed\"", "Allow: GET, ");
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @Test
    void passesNoBrokenEscapeOnInAQuery() {
        String answer = http().raw(
                        "GET /api/v1/projects?limit=%zz HTTP/1.1\nHost: a\nConnection: close\nAuthorization: "
                                + someone() + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"bad-request\"");
        assertThat(Suite.CREDENTIALS.received()).isEmpty();
    }

    @Test
    void refusesHeadersThatAreTooLong() {
        String answer =
                http().raw("GET /login HTTP/1.1\nHost: a\nConnection: close\nX-Long: " + "x".repeat(20_000) + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"header-too-large\"");
    }
}
