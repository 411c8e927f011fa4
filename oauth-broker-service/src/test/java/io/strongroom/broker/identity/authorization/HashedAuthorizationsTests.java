package io.strongroom.broker.identity.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.broker.identity.session.SignIn;
import io.strongroom.broker.identity.session.SignedInUser;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What the authorization server is given back of what it saved, for clients with refresh tokens too. */
@ServiceTest
class HashedAuthorizationsTests {

    private static final Instant NOW = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);

    private final HashedAuthorizations authorizations;
    private final RegisteredClient client;
    private final TestUser grace = Suite.sharedTenant().user("member");
    private final String code = UUID.randomUUID().toString();

    @Autowired
    HashedAuthorizationsTests(HashedAuthorizations authorizations, SuiteClients clients) {
        this.authorizations = authorizations;
        this.client = Objects.requireNonNull(clients.findByClientId("strongroom-cli"));
    }

    @Test
    void aCodeBringsBackWhoAllowedWhat() {
        OAuth2Authorization saved = withCode();
        OAuth2Authorization found = byToken(code);
        assertThat(found.getId()).isEqualTo(saved.getId());
        assertThat(found.getPrincipalName()).isEqualTo(grace.id().toString());
        assertThat(found.getAuthorizedScopes()).containsExactly("openid");
        assertThat(found.<Object>getAttribute(Principal.class.getName()))
                .isEqualTo(saved.getAttribute(Principal.class.getName()));
        OAuth2AuthorizationRequest request = found.getAttribute(OAuth2AuthorizationRequest.class.getName());
        assertThat(Objects.requireNonNull(request).getAdditionalParameters()).containsEntry("code_challenge", "abc");
        assertThat(Objects.requireNonNull(found.getToken(OAuth2AuthorizationCode.class))
                        .getToken()
                        .getTokenValue())
                .isEqualTo(code);
        assertThat(authorizations.findById(saved.getId())).isNotNull();
    }

    @Test
    void aHashOpensNothing() {
        OAuth2Authorization saved = withCode();
        OAuth2Authorization byId = Objects.requireNonNull(authorizations.findById(saved.getId()));
        String hashed = Objects.requireNonNull(byId.getToken(OAuth2AuthorizationCode.class))
                .getToken()
                .getTokenValue();
        assertThat(hashed).startsWith("hashed:").doesNotContain(code);
        assertThat(authorizations.findByToken(hashed, null)).isNull();
    }

    @Test
    void aRefreshReplacesTheTokenAndIsRecordedOnce() throws SQLException {
        OAuth2Authorization used = exchanged(withCode(), "refresh-1", "jti-" + UUID.randomUUID());
        authorizations.save(used);
        OAuth2Authorization refreshed = exchanged(byToken("refresh-1" + code), "refresh-2", "jti-" + UUID.randomUUID());
        authorizations.save(refreshed);
        assertThat(authorizations.findByToken("refresh-1" + code, OAuth2TokenType.REFRESH_TOKEN))
                .isNull();
        assertThat(byToken("refresh-2" + code).getId()).isEqualTo(used.getId());
        authorizations.save(byToken("refresh-2" + code));
        try (Connection database = Database.admin()) {
            assertThat(Database.strings(
                            database,
                            "select count(*) from access_event_outbox where type = 'strongroom.identity.token.issued' and auth_id = '"
                                    + grace.id() + "'"))
                    .containsExactly("2");
        }
    }

    @Test
    void anInvalidatedRefreshTokenTakesItsAccessTokenWithIt() throws SQLException {
        String jti = "jti-" + UUID.randomUUID();
        authorizations.save(exchanged(withCode(), "refresh-1", jti));
        OAuth2Authorization found = byToken("refresh-1" + code);
        authorizations.save(OAuth2Authorization.from(found)
                .invalidate(Objects.requireNonNull(found.getRefreshToken()).getToken())
                .build());
        assertThat(Objects.requireNonNull(byToken("refresh-1" + code).getRefreshToken())
                        .isInvalidated())
                .isTrue();
        try (Connection database = Database.admin()) {
            assertThat(Database.strings(database, "select jti from revoked_tokens where jti = '" + jti + "'"))
                    .containsExactly(jti);
        }
    }

    @Test
    void ofTwoWhoLoadedACodeOnlyOneUsesItUp() {
        withCode();
        OAuth2Authorization one = byToken(code);
        OAuth2Authorization other = byToken(code);
        authorizations.save(exchanged(one, "refresh-1", "jti-" + UUID.randomUUID()));
        assertThatThrownBy(() -> authorizations.save(exchanged(other, "refresh-2", "jti-" + UUID.randomUUID())))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(authorizations.findByToken("refresh-2" + code, null)).isNull();
    }

    @Test
    void aRemovedAuthorizationIsGone() {
        authorizations.remove(withCode());
        assertThat(authorizations.findByToken(code, null)).isNull();
    }

    private OAuth2Authorization byToken(String token) {
        return Objects.requireNonNull(authorizations.findByToken(token, null));
    }

    private OAuth2Authorization withCode() {
        SignedInUser person = new SignedInUser(new SignIn(grace.tenant(), grace.id(), NOW, List.of("pwd")));
        OAuth2Authorization authorization = OAuth2Authorization.withRegisteredClient(client)
                .principalName(person.getName())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(Set.of("openid"))
                .attribute(Principal.class.getName(), person)
                .attribute(OAuth2AuthorizationRequest.class.getName(), request())
                .token(new OAuth2AuthorizationCode(code, NOW, NOW.plusSeconds(300)))
                .build();
        authorizations.save(authorization);
        return authorization;
    }

    private OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("http://gateway.test/oauth2/authorize")
                .clientId(client.getClientId())
                .redirectUri("http://127.0.0.1:1/")
                .scope("openid")
                .additionalParameters(Map.of("code_challenge", "abc"))
                .build();
    }

    private OAuth2Authorization exchanged(OAuth2Authorization before, String refresh, String jti) {
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "jwt-" + jti, NOW, NOW.plusSeconds(300), Set.of("openid"));
        return OAuth2Authorization.from(before)
                .token(
                        access,
                        metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of("jti", jti)))
                .refreshToken(new OAuth2RefreshToken(refresh + code, NOW, NOW.plusSeconds(3600)))
                .invalidate(Objects.requireNonNull(before.getToken(OAuth2AuthorizationCode.class))
                        .getToken())
                .build();
    }
}
