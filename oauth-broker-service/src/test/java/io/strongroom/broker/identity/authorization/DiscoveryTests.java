package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.platform.test.http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says of itself, and what it does not offer. */
@ServiceTest
class DiscoveryTests {

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    void theDocumentNamesWhatIsOfferedAtTheGateway(String path) {
        Answer document = Suite.http().get(path);
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().path("issuer").asString()).isEqualTo(Suite.issuer());
        assertThat(document.json().path("authorization_endpoint").asString())
                .isEqualTo(Suite.issuer() + "/oauth2/authorize");
        assertThat(document.json().path("jwks_uri").asString()).isEqualTo(Suite.issuer() + "/oauth2/jwks");
        assertThat(document.json().path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(document.json().path("grant_types_supported").toString())
                .isEqualTo("[\"authorization_code\",\"client_credentials\"]");
        assertThat(document.body()).doesNotContain("device", "userinfo", "end_session", "register", "dpop");
    }

    @Test
    void noPrivateKeyIsPublished() {
        Answer keys = Suite.http().get("/oauth2/jwks");
        assertThat(keys.json().path("keys").size()).isPositive();
        assertThat(keys.json().path("keys")).allSatisfy(key -> {
            assertThat(key.has("kid")).isTrue();
            assertThat(key.has("d")).isFalse();
            assertThat(key.has("p")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/userinfo",
                "/connect/register",
                "/connect/logout",
                "/oauth2/device_authorization",
                "/oauth2/device_verification",
                "/oauth2/par",
                "/oauth2/consent",
                "/oauth2/token",
                "/logout",
                "/login/oauth2/code/x",
                "/"
            })
    void whatIsNotOfferedIsNotFound(String path) {
        assertThat(Suite.http().get(path).status()).isEqualTo(404);
    }
}
