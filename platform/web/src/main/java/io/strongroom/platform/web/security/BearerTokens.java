package io.strongroom.platform.web.security;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Authorization: Bearer …}, RFC 6750 section 2.1; never a query or a form parameter. */
public final class BearerTokens {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]+)", Pattern.CASE_INSENSITIVE);

    private BearerTokens() {}

    /** @throws ProblemException 401 when the header is there and is no single bearer token */
    public static Optional<String> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(headers.getFirst());
        if (headers.size() > 1 || !bearer.matches()) {
            throw refused();
        }
        return Optional.of(bearer.group(1));
    }

    /** The one answer to every token that is not accepted: it never tells why. */
    public static ProblemException refused() {
        return ProblemException.of(CommonError.UNAUTHENTICATED, "This needs a valid access token.")
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
