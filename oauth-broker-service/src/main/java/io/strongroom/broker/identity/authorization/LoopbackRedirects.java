package io.strongroom.broker.identity.authorization;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * Where an authorization may be sent: to the loopback address of the browser's own machine, at any port and path (RFC 8252 sections 7.3
 * and 8.3). By address and not by the name {@code localhost}, which may resolve elsewhere.
 */
final class LoopbackRedirects implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    /** What a client has to have registered; not compared with. */
    static final String REGISTERED = "http://127.0.0.1/";

    private static final Pattern ALLOWED = Pattern.compile(
            "http://(?:127\\.0\\.0\\.1|\\[::1])(?::[1-9][0-9]{0,4})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]{0,512})?");

    private static final String ERROR_URI = "https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1";

    static boolean allow(@Nullable String redirectUri) {
        return redirectUri != null && ALLOWED.matcher(redirectUri).matches();
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!allow(request.getRedirectUri())) {
            OAuth2Error error =
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "OAuth 2.0 Parameter: redirect_uri", ERROR_URI);
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(error, null);
        }
    }
}
