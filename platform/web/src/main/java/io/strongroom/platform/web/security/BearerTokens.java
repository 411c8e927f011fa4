package io.strongroom.platform.web.security;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads {@code Authorization: Bearer …}, RFC 6750 section 2.1; never a query or a form parameter. */
public final class BearerTokens {

    private static final String SCHEME = "Bearer ";

    /** RFC 6750's {@code b64token}; looked up, since a regular expression over a token costs each request dearly. */
    private static final BitSet CHARACTERS = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~+/=-"
                .chars()
                .forEach(CHARACTERS::set);
    }

    private BearerTokens() {}

    /** @throws ProblemException 401 when the header is there and is no single bearer token */
    public static Optional<String> of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        String header = headers.getFirst();
        if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused();
        }
        int begin = SCHEME.length();
        while (begin < header.length() && header.charAt(begin) == ' ') {
            begin++;
        }
        String token = header.substring(begin);
        if (token.isEmpty() || !token.chars().allMatch(CHARACTERS::get)) {
            throw refused();
        }
        return Optional.of(token);
    }

    /** The one answer to every token that is not accepted: it never tells why. */
    public static ProblemException refused() {
        return ProblemException.of(CommonError.UNAUTHENTICATED, "This needs a valid access token.")
                .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
