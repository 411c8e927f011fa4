package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.session.PublicAddress;
import io.strongroom.broker.identity.session.ReturnPath;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a browser that asks for an authorization to the sign-in, and tells a client without credentials that it needs some. */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    private final ReturnPath returnPath;
    private final PublicAddress address;

    SignInEntryPoint(ReturnPath returnPath, PublicAddress address) {
        this.returnPath = returnPath;
        this.address = address;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (request.getRequestURI().endsWith(AuthorizationPaths.AUTHORIZE)) {
            signIn(request, response);
        } else {
            invalidClient(response);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if (returnPath.fits(query)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, returnPath.remember(query).toString());
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, address.path("/login"));
        } else {
            ProblemWriter.write(
                    response, ProblemException.of(CommonError.BAD_REQUEST, "This authorization request is too long."));
        }
    }

    /** RFC 6749 section 5.2. */
    private static void invalidClient(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"strongroom\"");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.UTF_8));
    }
}
