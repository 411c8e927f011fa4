package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.platform.test.http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens for machines. */
@ServiceTest
class ClientCredentialsTests {

    private final TestTenant tenant = Suite.sharedTenant();
    private final TestMachine worker = tenant.machine("credentials:resolve", "usages:write");

    @Test
    void aMachineGetsATokenForItsTenant() throws ParseException {
        Answer answer = worker.token("grant_type=client_credentials&scope=credentials:resolve");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JWTClaimsSet claims =
                SignedJWT.parse(answer.json().path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(worker.id().toString());
        assertThat(claims.getStringClaim("kind")).isEqualTo("machine");
        assertThat(claims.getStringClaim("client_id")).isEqualTo(worker.clientId());
        assertThat(claims.getStringClaim("tenant")).isEqualTo(tenant.id().toString());
        assertThat(claims.getStringClaim("scope")).isEqualTo("credentials:resolve");
        assertThat(claims.getAudience()).containsExactly("strongroom");
        assertThat(claims.getClaims()).doesNotContainKeys("roles", "auth_time", "amr", "nbf");
    }

    @Test
    void withoutAScopeItGetsAllOfItsOwnAndIsTold() {
        Answer answer = worker.token("grant_type=client_credentials");
        assertThat(answer.json().path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("credentials:resolve", "usages:write");
    }

    @Test
    void theSecretMayAlsoStandInTheBody() {
        Answer answer = unauthenticated(
                "grant_type=client_credentials&client_id=" + worker.clientId() + "&client_secret=" + worker.secret());
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=client_credentials&scope=audit:read            | 400 invalid_scope",
                "grant_type=client_credentials&scope=openid                | 400 invalid_scope",
                "grant_type=password&username=a&password=b                 | 400 unsupported_grant_type",
                "grant_type=authorization_code&code=x&redirect_uri=http://127.0.0.1:1/ | 400 invalid_grant",
                "grant_type=refresh_token&refresh_token=x                  | 400 invalid_grant",
                "scope=credentials:resolve                                 | 400 invalid_request",
                "grant_type=client_credentials&grant_type=client_credentials | 400 invalid_request"
            })
    void whatItMayNotAskForIsRefused(String form, String expected) {
        Answer answer = worker.token(form);
        assertThat(answer.status() + " " + answer.json().path("error").asString())
                .isEqualTo(expected);
    }

    @Test
    void aWrongSecretGetsNothing() {
        Answer wrong = worker.withSecret("srs_wrong").token("grant_type=client_credentials");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("error").asString()).isEqualTo("invalid_client");
        assertThat(unauthenticated("grant_type=client_credentials").status()).isEqualTo(401);
        assertThat(unauthenticated("grant_type=client_credentials&client_id=" + worker.clientId())
                        .status())
                .isEqualTo(401);
    }

    private static Answer unauthenticated(String form) {
        return Suite.http()
                .send(
                        "POST",
                        "/oauth2/token",
                        BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void aTokenCostsOneEventAndNoOtherRow() throws SQLException {
        try (Connection database = Database.admin()) {
            String before = rows(database);
            worker.token("grant_type=client_credentials");
            assertThat(rows(database)).isEqualTo(before);
            assertThat(Database.strings(
                            database,
                            "select count(*) from access_event_outbox where type = 'strongroom.identity.token.issued' and auth_id = '"
                                    + worker.id() + "'"))
                    .containsExactly("1");
        }
    }

    private static String rows(Connection database) throws SQLException {
        return Database.strings(
                        database,
                        "select (select count(*) from authorizations) || ' ' || (select count(*) from revoked_tokens)")
                .getFirst();
    }

    @Test
    void aRevokedTokenIsInactive() {
        String token = worker.token("grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
        Answer active = worker.ask("/oauth2/introspect", "token=" + token);
        assertThat(active.json().path("active").asBoolean()).isTrue();
        assertThat(active.json().path("sub").asString()).isEqualTo(worker.id().toString());
        assertThat(tenant.machine("audit:read")
                        .ask("/oauth2/revoke", "token=" + token)
                        .status())
                .as("another client's token")
                .isEqualTo(400);
        assertThat(worker.ask("/oauth2/revoke", "token=" + token).status()).isEqualTo(200);
        assertThat(worker.ask("/oauth2/introspect", "token=" + token)
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aTokenOfAnotherTenantIsAsInactiveAsOneThatIsNone() {
        TestMachine theirs = Suite.tenant().machine("audit:read");
        String token = worker.token("grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
        Answer foreign = theirs.ask("/oauth2/introspect", "token=" + token);
        Answer none = theirs.ask("/oauth2/introspect", "token=" + token.replaceAll("[^.]+$", "AAAA"));
        assertThat(foreign.body()).isEqualTo("{\"active\":false}");
        assertThat(none.body()).isEqualTo(foreign.body());
    }
}
