package io.strongroom.broker.identity.session;

import io.strongroom.broker.identity.secret.Seal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;

/**
 * Session cookies that hold a session's id and its seal. The table holds the id alone, so that who reads a copy of it cannot make the
 * cookie.
 */
final class SealedCookies implements CookieSerializer {

    private static final char BETWEEN = '.';

    private final CookieSerializer cookies;
    private final Seal seal;

    SealedCookies(CookieSerializer cookies, Seal seal) {
        this.cookies = cookies;
        this.seal = seal;
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String id = cookie.getCookieValue();
        boolean ends = id == null || id.isEmpty();
        cookies.writeCookieValue(
                ends
                        ? cookie
                        : new CookieValue(cookie.getRequest(), cookie.getResponse(), id + BETWEEN + seal.textOf(id)));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .filter(this::isOurs)
                .map(value -> value.substring(0, value.indexOf(BETWEEN)))
                .toList();
    }

    private boolean isOurs(String value) {
        int end = value.indexOf(BETWEEN);
        return end > 0 && seal.fits(value.substring(0, end), value.substring(end + 1));
    }
}
