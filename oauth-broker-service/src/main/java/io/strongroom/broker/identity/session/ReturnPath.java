package io.strongroom.broker.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers in a cookie the authorization request that a person was sent to the sign-in from. Only the query is remembered, and it only
 * ever goes back to this service's own authorization endpoint, so that no cookie and no link leads anybody elsewhere.
 */
@Component
public class ReturnPath {

    private static final String COOKIE = "strongroom_return";
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7e]{1,2800}");

    private final PublicAddress address;

    ReturnPath(PublicAddress address) {
        this.address = address;
    }

    /** Whether the query can be remembered: a cookie has at most 4 KiB. */
    public boolean fits(String query) {
        return QUERY.matcher(query).matches();
    }

    public ResponseCookie remember(String query) {
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.US_ASCII));
        return cookie(value, REMEMBERED);
    }

    ResponseCookie forget() {
        return cookie("", Duration.ZERO);
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(address.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    /** The query of the authorization request to go back to. */
    Optional<String> query(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> decoded(cookie.getValue()))
                .filter(this::fits);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException tampered) {
            return Optional.empty();
        }
    }
}
