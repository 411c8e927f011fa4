package io.strongroom.platform.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ProblemTests extends SampleTest {

    private static final UUID TENANT = UUID.randomUUID();

    private final SampleApplication.Refusals refusals;

    @Autowired
    ProblemTests(SampleApplication.Refusals refusals) {
        this.refusals = refusals;
    }

    private String member() {
        return TOKENS.user(TENANT, UUID.randomUUID(), "member").bearer();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/failures/conflict, 409, conflict",
        "/api/v1/failures/duplicate, 409, conflict",
        "/api/v1/failures/database, 503, dependency-unavailable",
        "/api/v1/failures/commit, 503, dependency-unavailable",
        "/api/v1/failures/late, 503, dependency-unavailable",
        "/api/v1/failures/closed, 503, dependency-unavailable",
        "/api/v1/failures/pipe, 503, dependency-unavailable",
        "/api/v1/failures/reset, 500, internal-error",
        "/api/v1/failures/statement, 500, internal-error",
        "/api/v1/failures/peer, 503, dependency-unavailable",
        "/api/v1/failures/defect, 500, internal-error",
        "/api/v1/failures/conflict?number=x, 400, invalid-parameter",
        "/api/v1/nothing, 404, not-found",
        "/api/v1/things/no-id, 405, method-not-allowed",
        "/nothing, 404, not-found",
        "/error, 404, not-found",
        "/actuator, 404, not-found",
        "/actuator/env, 404, not-found",
        "/internal/things/1, 401, unauthenticated",
    })
    void answersEveryFailureWithItsProblem(String path, int status, String code) {
        Answer answer = http().get(path, "Authorization", member());

        assertThat(answer.verdict()).isEqualTo(status + " " + code);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:strongroom:problem:" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("trace_id").asString())
                .isEqualTo(answer.header("X-Correlation-Id").orElseThrow());
        assertThat(answer.body()).doesNotContain("canary-value").doesNotContain("Exception");
    }

    @Test
    void breaksAnAnswerOffThatFailsOnItsWay() {
        String answer = http().raw(
                        "GET /api/v1/failures/midway HTTP/1.1\nHost: localhost\nAuthorization: " + member() + "\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Transfer-Encoding: chunked", "xxx")
                .doesNotEndWith("0\r\n\r\n")
                .doesNotContain("canary-value");
    }

    @Test
    void offersNoMethodThatNobodyKnows() {
        String answer = http().raw("BREW /api/v1/me HTTP/1.1\nHost: localhost\nConnection: close\nAuthorization: "
                + member() + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("\"code\":\"method-not-allowed\"");
    }

    @Test
    void answersWithTheCorrelationIdThatTheCallerSent() {
        Answer answer = http().get("/api/v1/nothing", "Authorization", member(), "X-Correlation-Id", "run-42");

        assertThat(answer.json().path("trace_id").asString()).isEqualTo("run-42");
    }

    @Test
    void doesNotTakeACorrelationIdThatCouldForgeLogLines() {
        Answer answer = http().get("/api/v1/me", "Authorization", member(), "X-Correlation-Id", "a\tb");

        assertThat(answer.header("X-Correlation-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void namesTheMethodsThatARouteOffers() {
        assertThat(http().get("/api/v1/things/" + SampleEndpoints.VISIBLE, "Authorization", member())
                        .header("Allow")
                        .orElseThrow())
                .contains("POST", "PUT");
    }

    @Test
    void tellsListenersOfRefusalsAndAnswersEvenWhenAListenerFails() {
        refusals.codes.clear();

        assertThat(http().get("/api/v1/failures/conflict", "Authorization", member())
                        .status())
                .isEqualTo(409);
        assertThat(refusals.codes).containsExactly("conflict");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/me%2Fx HTTP/1.1, 400, bad-request",
        "GET /api/v1/me%zz HTTP/1.1, 400, bad-request",
        "GET /api/v1/me%00 HTTP/1.1, 400, bad-request",
        "GET /api/v1/m|e HTTP/1.1, 400, bad-request",
        "GET /api/v1//me HTTP/1.1, 400, bad-request",
        "GET /api/v1/me;a=b HTTP/1.1, 400, bad-request",
        "GET /api/v1/../me HTTP/1.1, 400, bad-request",
        "GET, 400, bad-request",
        "TRACE /api/v1/me HTTP/1.1, 405, method-not-allowed",
        "BREW /api/v1/me HTTP/1.1, 401, unauthenticated",
        "GET /api/v1/me HTTP/9.9, 400, bad-request",
    })
    void answersWhatTheConnectorRejectsWithAProblem(String line, int status, String code) {
        String answer = http().raw(line + "\nHost: localhost\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(answer).contains("\"code\":\"" + code + "\"").doesNotContain("<html");
    }

    @Test
    void answersAHeaderThatIsTooLongWithAProblem() {
        String answer = http().raw("GET /api/v1/me HTTP/1.1\nHost: localhost\nConnection: close\nX-Long: "
                + "x".repeat(20_000) + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"header-too-large\"");
    }

    @Test
    void refusesADeclaredBodyThatIsTooLargeBeforeItAsksForAToken() {
        Answer answer = http().post("/api/v1/me", "x".repeat((1 << 20) + 1));

        assertThat(answer.verdict()).isEqualTo("413 payload-too-large");
    }
}
