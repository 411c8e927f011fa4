package io.strongroom.broker.identity.authorization;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** A machine client that names no scope gets all of its own (RFC 6749 section 3.3); the answer then names them. */
final class DefaultScopes implements AuthenticationConverter {

    private final OAuth2ClientCredentialsAuthenticationConverter converter =
            new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Authentication asked = converter.convert(request);
        return asked instanceof OAuth2ClientCredentialsAuthenticationToken token
                        && token.getScopes().isEmpty()
                        && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                        && client.getRegisteredClient() != null
                ? all(token, client, client.getRegisteredClient())
                : asked;
    }

    private static Authentication all(
            OAuth2ClientCredentialsAuthenticationToken asked,
            OAuth2ClientAuthenticationToken client,
            RegisteredClient registered) {
        return new OAuth2ClientCredentialsAuthenticationToken(
                client, registered.getScopes(), asked.getAdditionalParameters());
    }
}
