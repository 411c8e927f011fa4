package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.id.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Access tokens for the introspection and revocation endpoints, taken from what they say of themselves. */
@Component
class SelfContainedTokens {

    private final IssuedTokenCheck check;
    private final RevokedTokens revoked;
    private final SuiteClients clients;
    private final UserAccounts users;

    SelfContainedTokens(IssuedTokenCheck check, RevokedTokens revoked, SuiteClients clients, UserAccounts users) {
        this.check = check;
        this.revoked = revoked;
        this.clients = clients;
        this.users = users;
    }

    /** Codes and refresh tokens are base64url without dots. */
    static boolean looksLikeOne(String token) {
        return token.indexOf('.') > 0;
    }

    /** Empty for one that is not ours, has ended, was revoked, or whose client or user is gone. */
    Optional<OAuth2Authorization> find(String token) {
        try {
            Jwt jwt = check.decode(token);
            return Optional.ofNullable(clients.findByClientId(String.valueOf(jwt.getClaimAsString("client_id"))))
                    .filter(client -> isGood(jwt))
                    .map(client -> authorization(jwt, client));
        } catch (JwtException refused) {
            return Optional.empty();
        }
    }

    private boolean isGood(Jwt jwt) {
        return jwt.getId() != null && !revoked.contains(jwt.getId()) && (!isUsers(jwt) || isOfActiveUser(jwt));
    }

    private static boolean isUsers(Jwt jwt) {
        return "user".equals(jwt.getClaimAsString("kind"));
    }

    private boolean isOfActiveUser(Jwt jwt) {
        UUID tenant = Ids.parse(String.valueOf(jwt.getClaimAsString("tenant"))).orElseThrow();
        UUID user = Ids.parse(String.valueOf(jwt.getSubject())).orElseThrow();
        return CurrentTenant.call(tenant, () -> users.findActive(user).isPresent());
    }

    private static OAuth2Authorization authorization(Jwt jwt, RegisteredClient client) {
        Set<String> scopes = new HashSet<>(
                Arrays.asList(String.valueOf(jwt.getClaimAsString("scope")).split(" ", -1)));
        Instant issued = Objects.requireNonNull(jwt.getIssuedAt());
        Instant ends = Objects.requireNonNull(jwt.getExpiresAt());
        OAuth2AccessToken token =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), issued, ends, scopes);
        return OAuth2Authorization.withRegisteredClient(client)
                .id(String.valueOf(jwt.getId()))
                .principalName(String.valueOf(jwt.getSubject()))
                .authorizationGrantType(
                        isUsers(jwt)
                                ? AuthorizationGrantType.AUTHORIZATION_CODE
                                : AuthorizationGrantType.CLIENT_CREDENTIALS)
                .authorizedScopes(scopes)
                .token(token, metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                .build();
    }
}
