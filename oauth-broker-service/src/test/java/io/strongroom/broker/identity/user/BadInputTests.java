package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.platform.test.http.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input at every endpoint that takes any: status, code, and where it is wrong. */
@ServiceTest
class BadInputTests {

    private final TestTenant tenant = Suite.sharedTenant();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users | {                                                                    | 400 malformed-json     | -",
                "/users | []                                                                   | 422 validation-failed  | ''",
                "/users | {\"name\":\"x\",\"roles\":[\"member\"]}                              | 422 validation-failed  | /email",
                "/users | {\"email\":null,\"name\":\"x\",\"roles\":[\"member\"]}               | 422 validation-failed  | /email",
                "/users | {\"email\":\"nobody\",\"name\":\"x\",\"roles\":[\"member\"]}         | 422 validation-failed  | /email",
                "/users | {\"email\":\"a@b c\",\"name\":\"x\",\"roles\":[\"member\"]}          | 422 validation-failed  | /email",
                "/users | {\"email\":\"a@b@c\",\"name\":\"x\",\"roles\":[\"member\"]}          | 422 validation-failed  | /email",
                "/users | {\"email\":7,\"name\":\"x\",\"roles\":[\"member\"]}                  | 422 validation-failed  | /email",
                "/users | {\"email\":\"a@b.c\",\"name\":\"\",\"roles\":[\"member\"]}           | 422 validation-failed  | /name",
                "/users | {\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[]}                    | 422 validation-failed  | /roles",
                "/users | {\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[\"owner\"]}           | 422 validation-failed  | /roles/0",
                "/users | {\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[\"superuser\"]}       | 422 validation-failed  | /roles/0",
                "/users | {\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[null]}                | 422 validation-failed  | /roles/0",
                "/users | {\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[\"member\"],\"password\":\"short\"} | 422 validation-failed | /password",
                "/users | {\"email\":\"long-enough@b.c\",\"name\":\"x\",\"roles\":[\"member\"],\"password\":\"Long-Enough@b.c\"} | 422 validation-failed | /password",
                "/users | {\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[\"member\"],\"status\":\"active\"} | 422 validation-failed | /status",
                "/machine-clients | {\"scopes\":[\"audit:read\"]}                              | 422 validation-failed  | /name",
                "/machine-clients | {\"name\":\"x\"}                                           | 422 validation-failed  | /scopes",
                "/machine-clients | {\"name\":\"x\",\"scopes\":[]}                             | 422 validation-failed  | /scopes",
                "/machine-clients | {\"name\":\"x\",\"scopes\":[\"audit:read\",\"all\"]}       | 422 validation-failed  | /scopes/1",
                "/machine-clients | {\"name\":\"x\",\"scopes\":\"audit:read\"}                 | 422 validation-failed  | /scopes",
                "/me/api-tokens | {}                                                           | 422 validation-failed  | /name",
                "/me/api-tokens | {\"name\":\"x\",\"expires_at\":\"2001-01-01T00:00:00Z\"}     | 422 validation-failed  | /expires_at",
                "/me/api-tokens | {\"name\":\"x\",\"expires_at\":\"2999-01-01T00:00:00Z\"}     | 422 validation-failed  | /expires_at",
                "/me/api-tokens | {\"name\":\"x\",\"expires_at\":\"tomorrow\"}                 | 422 validation-failed  | /expires_at",
                "/me/api-tokens | {\"name\":\"x\",\"expires_at\":1893456000}                   | 422 validation-failed  | /expires_at",
                "/me/api-tokens | {\"name\":\"x\",\"scopes\":[]}                               | 422 validation-failed  | /scopes",
                "/machine-clients/{id}/secrets | {\"overlap_seconds\":-1}                      | 422 validation-failed  | /overlap_seconds",
                "/machine-clients/{id}/secrets | {\"overlap_seconds\":2592001}                 | 422 validation-failed  | /overlap_seconds",
                "/machine-clients/{id}/secrets | {\"overlap_seconds\":\"1\"}                   | 422 validation-failed  | /overlap_seconds",
                "/machine-clients/{id}/secrets | {\"overlap_seconds\":1.5}                     | 422 validation-failed  | /overlap_seconds"
            })
    void isRefusedWithItsPlace(String path, String json, String verdict, String pointer) {
        String full = path.replace("{id}", tenant.machine("audit:read").id().toString());
        check(tenant.post("/api/v1" + full, json), verdict, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\"}                                                            | /admin",
                "{\"name\":\"\",\"admin\":{\"email\":\"a@b.c\",\"name\":\"x\"}}              | /name",
                "{\"name\":\"x\",\"admin\":{\"email\":\"nobody\",\"name\":\"x\"}}            | /admin/email",
                "{\"name\":\"x\",\"admin\":{\"email\":\"a@b.c\",\"name\":\"\"}}              | /admin/name",
                "{\"name\":\"x\",\"admin\":{\"email\":\"a@b.c\",\"name\":\"x\",\"password\":\"p\"}} | /admin/password",
                "{\"name\":\"x\",\"admin\":{\"email\":\"a@b.c\",\"name\":\"x\",\"roles\":[]}} | /admin/roles"
            })
    void ofTenantsIsRefusedWithItsPlace(String json, String pointer) {
        check(
                Suite.http().post("/api/v1/tenants", json, "Authorization", Suite.superuser()),
                "422 validation-failed",
                pointer);
    }

    private static void check(Answer answer, String verdict, String pointer) {
        assertThat(answer.verdict()).as(answer.body()).isEqualTo(verdict);
        if (!pointer.equals("-")) {
            assertThat(answer.json().path("errors").get(0).path("pointer").asString())
                    .isEqualTo(pointer);
        }
        assertThat(answer.body()).doesNotContain("short", "Long-Enough");
    }

    @ParameterizedTest
    @CsvSource({
        "/users?limit=0",
        "/users?limit=201",
        "/users?limit=x",
        "/users?after=x",
        "/machine-clients?limit=-1",
        "/machine-clients?after=e30",
        "/me/api-tokens?limit=1000",
        "/me/api-tokens?after=%00"
    })
    void aBadPageIsNoPage(String path) {
        assertThat(tenant.get("/api/v1" + path).verdict()).isEqualTo("400 invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /users/01890000-0000-7000-8000-000000000001, 404",
        "GET, /users/01890000-0000-7000-8000-000000000001, 404",
        "PUT, /users, 405",
        "GET, /machine-clients/not-an-id, 405",
        "DELETE, /machine-clients/not-an-id, 404",
        "DELETE, /me/api-tokens/NOT-AN-ID, 404",
        "GET, /nothing, 404"
    })
    void whatIsNotOfferedIsRefused(String method, String path, int status) {
        Answer answer = Suite.http()
                .send(
                        method,
                        "/api/v1" + path,
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        "Authorization",
                        tenant.admin());
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aMailAddressIsTakenOncePerTenantWhateverItsCase() {
        String email = "Grace." + UUID.randomUUID() + "@Example.org";
        tenant.userOf(email, "member");
        Answer again = tenant.post(
                "/api/v1/users",
                "{\"email\":\"%s\",\"name\":\"x\",\"roles\":[\"member\"]}".formatted(email.toUpperCase()));
        assertThat(again.verdict()).isEqualTo("409 conflict");
        Suite.tenant().userOf(email, "member");
    }

    @Test
    void ofTwoAtOnceOneIsToldOfTheConflict() {
        String email = UUID.randomUUID() + "@example.org";
        String user = "{\"email\":\"%s\",\"name\":\"x\",\"roles\":[\"member\"]}".formatted(email);
        assertThat(atOnce(() -> tenant.post("/api/v1/users", user))).containsExactly("201", "409 conflict");
        String founded = "{\"name\":\"%s\",\"admin\":{\"email\":\"a@b.c\",\"name\":\"x\"}}".formatted(email);
        assertThat(atOnce(() -> Suite.http().post("/api/v1/tenants", founded, "Authorization", Suite.superuser())))
                .containsExactly("201", "409 conflict");
    }

    private static List<String> atOnce(Supplier<Answer> request) {
        List<CompletableFuture<Answer>> both = Stream.generate(() -> CompletableFuture.supplyAsync(request))
                .limit(2)
                .toList();
        return both.stream()
                .map(CompletableFuture::join)
                .map(Answer::verdict)
                .sorted()
                .toList();
    }

    @Test
    void aTenantsNameIsTakenOnce() {
        String json = "{\"name\":\"%s\",\"admin\":{\"email\":\"a@b.c\",\"name\":\"x\"}}".formatted(tenant.name());
        assertThat(Suite.http()
                        .post("/api/v1/tenants", json, "Authorization", Suite.superuser())
                        .verdict())
                .isEqualTo("409 conflict");
    }
}
