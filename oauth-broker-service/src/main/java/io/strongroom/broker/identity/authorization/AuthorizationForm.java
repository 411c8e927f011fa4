package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.authorization.StoredAuthorization.IssuedAccess;
import io.strongroom.broker.identity.secret.SecretHash;
import io.strongroom.broker.identity.session.SignedInUser;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Turns the authorization server's authorizations, which hold tokens, into rows, which hold hashes, and back. A token whose text nobody
 * presented comes back with its hash in place of the text, marked as such; presenting that opens nothing, since it would be hashed again.
 */
final class AuthorizationForm {

    private static final String HASHED = "hashed:";
    private static final String JTI = "jti";
    private static final String CODE_USED_BEFORE = "strongroom.code-used-before";

    private AuthorizationForm() {}

    static StoredAuthorization stored(OAuth2Authorization authorization) {
        SignedInUser person = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        List<StoredToken> tokens = new ArrayList<>();
        add(tokens, StoredToken.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        add(tokens, StoredToken.REFRESH, authorization.getRefreshToken());
        return new StoredAuthorization(
                authorization.getId(),
                authorization.getRegisteredClientId(),
                person.signIn(),
                authorization.getAuthorizedScopes(),
                RequestText.write(request),
                access(authorization),
                tokens);
    }

    private static void add(
            List<StoredToken> tokens, String kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token) {
        if (token != null) {
            tokens.add(new StoredToken(
                    hash(token.getToken().getTokenValue()),
                    kind,
                    Objects.requireNonNull(token.getToken().getIssuedAt()),
                    Objects.requireNonNull(token.getToken().getExpiresAt()),
                    token.isInvalidated()));
        }
    }

    /** Whether its rows are ours to write: authorizations that were made out of a signed token have none. */
    static boolean isStored(OAuth2Authorization authorization) {
        return authorization.getAttribute(Principal.class.getName()) != null;
    }

    /** The code that this change uses up; none when it was used before. */
    static Optional<SecretHash> codeUsedUp(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.getToken(OAuth2AuthorizationCode.class))
                .filter(code -> code.isInvalidated() && authorization.getAttribute(CODE_USED_BEFORE) == null)
                .map(code -> hash(code.getToken().getTokenValue()));
    }

    /** Whether this change gives an access token out that nobody had before. */
    static boolean issuesAccess(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        return access != null
                && !access.isInvalidated()
                && !access.getToken().getTokenValue().startsWith(HASHED);
    }

    static @Nullable IssuedAccess access(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        if (access == null) {
            return null;
        }
        Map<String, Object> claims = Objects.requireNonNull(access.getClaims());
        return new IssuedAccess(
                String.valueOf(claims.get(JTI)),
                Objects.requireNonNull(access.getToken().getExpiresAt()));
    }

    /** @param presented the token that was asked by, if any */
    static OAuth2Authorization restored(
            StoredAuthorization stored, RegisteredClient client, @Nullable String presented) {
        SignedInUser person = new SignedInUser(stored.signIn());
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(stored.id())
                .principalName(person.getName())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(stored.scopes())
                .attribute(Principal.class.getName(), person)
                .attribute(OAuth2AuthorizationRequest.class.getName(), RequestText.read(stored.request()));
        stored.tokens().stream()
                .filter(token -> token.kind().equals(StoredToken.CODE) && token.invalidated())
                .forEach(used -> builder.attribute(CODE_USED_BEFORE, true));
        stored.tokens()
                .forEach(token -> builder.token(
                        restored(token, presented),
                        metadata -> metadata.put(
                                OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, token.invalidated())));
        if (stored.access() != null) {
            restore(builder, stored.access());
        }
        return builder.build();
    }

    private static AbstractOAuth2Token restored(StoredToken token, @Nullable String presented) {
        String value = presented != null && token.hash().equals(SecretHash.of(presented))
                ? presented
                : HASHED + token.hash().base64Url();
        return token.kind().equals(StoredToken.CODE)
                ? new OAuth2AuthorizationCode(value, token.issuedAt(), token.endsAt())
                : new OAuth2RefreshToken(value, token.issuedAt(), token.endsAt());
    }

    private static void restore(OAuth2Authorization.Builder builder, IssuedAccess access) {
        Instant issued = access.endsAt().minus(SuiteClients.TOKEN_LIFE);
        builder.token(
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, HASHED + access.jti(), issued, access.endsAt()),
                metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of(JTI, access.jti())));
    }

    private static SecretHash hash(String value) {
        return value.startsWith(HASHED)
                ? SecretHash.stored(Base64.getUrlDecoder().decode(value.substring(HASHED.length())))
                : SecretHash.of(value);
    }
}
