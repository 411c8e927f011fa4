package io.strongroom.broker.identity.authorization;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;

/** Lets a client look into tokens of its own tenant; any other is as inactive to it as one that does not exist. */
final class TenantIntrospection implements AuthenticationProvider {

    private final AuthenticationProvider introspection;

    TenantIntrospection(AuthenticationProvider introspection) {
        this.introspection = introspection;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        Authentication answer = introspection.authenticate(asked);
        return answer instanceof OAuth2TokenIntrospectionAuthenticationToken token && !isOwn(token)
                ? inactive(token)
                : answer;
    }

    private static boolean isOwn(OAuth2TokenIntrospectionAuthenticationToken token) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) token.getPrincipal();
        UUID tenant = client.getRegisteredClient() == null ? null : SuiteClients.tenantOf(client.getRegisteredClient());
        Map<String, Object> claims = token.getTokenClaims().getClaims();
        return tenant != null && tenant.toString().equals(claims.get("tenant"));
    }

    private static Authentication inactive(OAuth2TokenIntrospectionAuthenticationToken token) {
        return new OAuth2TokenIntrospectionAuthenticationToken(
                token.getToken(),
                (Authentication) token.getPrincipal(),
                OAuth2TokenIntrospection.builder().build());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return introspection.supports(authentication);
    }
}
