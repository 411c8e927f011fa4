package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.TestUpstream;
import org.junit.jupiter.api.Test;

class HeaderTests extends GatewayTest {

    private TestUpstream.Received forwarded(String path, String headers) {
        String answer = http().raw("GET " + path + " HTTP/1.1\nHost: vault.example:8443\nConnection: close, X-Hop\n"
                + "Authorization: " + someone() + "\n" + headers + "\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        return (path.startsWith("/api/v1/projects") ? Suite.CREDENTIALS : Suite.IDENTITY).last();
    }

    @Test
    void saysItselfWhereARequestCameFrom() {
        TestUpstream.Received received = forwarded("/api/v1/projects", "");

        assertThat(received.header("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(received.header("X-forwarded-proto")).containsExactly("http");
        assertThat(received.header("X-forwarded-host")).containsExactly("vault.example");
        assertThat(received.header("X-forwarded-port")).containsExactly("8443");
        assertThat(received.header("Host")).doesNotContain("vault.example:8443");
    }

    @Test
    void believesNobodyWhoSaysItForThem() {
        TestUpstream.Received received = forwarded("/api/v1/projects", """
                X-Forwarded-For: 6.6.6.6
                X-Forwarded-Proto: https
                X-Forwarded-Host: evil.example
                X-Forwarded-Prefix: /evil
                X-Forwarded-User: root
                X-Forwarded-Client-Cert: x
                Forwarded: for=6.6.6.6;host=evil.example
                X-Real-IP: 6.6.6.6
                X-User: root
                X-User-Id: root
                X-Tenant-Id: other
                X-Remote-User: root
                X-Auth-Request-Email: root
                X-Original-URL: /internal/directory
                X-Rewrite-URL: /internal/directory
                X-HTTP-Method-Override: DELETE
                X-Strongroom-Tenant: other
                Via: 1.1 evil
                """);

        assertThat(received.headers().toString())
                .doesNotContain("6.6.6.6")
                .doesNotContain("evil")
                .doesNotContain("root")
                .doesNotContain("other")
                .doesNotContain("internal")
                .doesNotContain("DELETE");
        assertThat(received.header("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(received.header("X-forwarded-proto")).containsExactly("http");
    }

    @Test
    void dropsWhatBelongsToOneConnection() {
        TestUpstream.Received received = forwarded("/api/v1/projects", """
                X-Hop: 1
                Keep-Alive: timeout=5
                TE: trailers
                Trailer: X
                Upgrade: h2c
                Proxy-Authorization: Basic eDp5
                X-Kept: 2
                """);

        assertThat(received.headers())
                .doesNotContainKeys("X-hop", "Keep-alive", "Te", "Trailer", "Upgrade", "Proxy-authorization");
        assertThat(received.header("X-kept")).containsExactly("2");
    }

    @Test
    void showsCookiesToTheSignInOnly() {
        assertThat(forwarded("/api/v1/projects", "Cookie: session=1\n").header("Cookie"))
                .isEmpty();
        assertThat(forwarded("/login", "Cookie: session=1\n").header("Cookie")).containsExactly("session=1");
    }

    @Test
    void givesEachRequestOneCorrelationIdInAndOut() {
        Answer sent = http().get("/api/v1/projects", "Authorization", someone(), "X-Correlation-Id", "run-7");

        assertThat(Suite.CREDENTIALS.last().header("X-correlation-id")).containsExactly("run-7");
        assertThat(sent.headers().allValues("X-Correlation-Id")).containsExactly("run-7");

        Answer made = http().get("/api/v1/projects", "Authorization", someone());

        assertThat(made.headers().allValues("X-Correlation-Id"))
                .hasSize(1)
                .isEqualTo(Suite.CREDENTIALS.last().header("X-correlation-id"));
    }

    @Test
    void addsSecurityHeadersOnceAndNoneForOtherOrigins() {
        Answer answer = http().get("/api/v1/projects", "Authorization", someone(), "Origin", "https://evil.example");

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void believesProxiesThatItTrusts() {
        String answer = http().rawFrom(
                        "127.0.0.9",
                        "GET /api/v1/projects HTTP/1.1\nHost: inner\nConnection: close\nAuthorization: " + someone()
                                + "\nX-Forwarded-For: 6.6.6.6, 203.0.113.7\nX-Forwarded-Proto: https"
                                + "\nX-Forwarded-Host: vault.example\nX-Forwarded-Port: 443\n\n");

        TestUpstream.Received received = Suite.CREDENTIALS.last();
        assertThat(received.header("X-forwarded-for")).containsExactly("203.0.113.7");
        assertThat(received.header("X-forwarded-proto")).containsExactly("https");
        assertThat(received.header("X-forwarded-host")).containsExactly("vault.example");
        assertThat(received.header("X-forwarded-port")).containsExactly("443");
        assertThat(answer).contains("Strict-Transport-Security: max-age=");
    }

    @Test
    void givesMetricsToTheLoopbackAndNotThroughAProxy() {
        String request = "GET /actuator/prometheus HTTP/1.1\nHost: a\nConnection: close\n";

        assertThat(http().raw(request + "\n")).startsWith("HTTP/1.1 200");
        assertThat(http().rawFrom("127.0.0.9", request + "X-Forwarded-For: 203.0.113.7\n\n"))
                .startsWith("HTTP/1.1 404")
                .contains("\"code\":\"not-found\"");
        assertThat(http().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
