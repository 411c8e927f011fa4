package io.strongroom.broker.identity.authorization;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Answers a refused authorization request: to the client where its redirect is one that may be followed, else as a problem. The redirect is
 * judged here again, whichever check failed first.
 */
final class AuthorizationErrors implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        OAuth2Error error = ((OAuth2AuthenticationException) failure).getError();
        Optional<OAuth2AuthorizationCodeRequestAuthenticationToken> asked =
                asked(failure).filter(token -> LoopbackRedirects.allow(token.getRedirectUri()));
        if (asked.isPresent()) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, redirect(asked.get(), error));
        } else {
            ProblemWriter.write(
                    response,
                    ProblemException.of(CommonError.BAD_REQUEST, "This authorization request is not accepted.")
                            .withExtension("error", error.getErrorCode())
                            .withExtension("error_description", String.valueOf(error.getDescription())));
        }
    }

    private static Optional<OAuth2AuthorizationCodeRequestAuthenticationToken> asked(AuthenticationException failure) {
        return failure instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                ? Optional.ofNullable(refused.getAuthorizationCodeRequestAuthentication())
                : Optional.empty();
    }

    private static String redirect(OAuth2AuthorizationCodeRequestAuthenticationToken asked, OAuth2Error error) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(String.valueOf(asked.getRedirectUri()))
                .queryParam("error", encoded(error.getErrorCode()));
        if (error.getDescription() != null) {
            uri.queryParam("error_description", encoded(error.getDescription()));
        }
        if (asked.getState() != null) {
            uri.queryParam("state", encoded(asked.getState()));
        }
        return uri.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
