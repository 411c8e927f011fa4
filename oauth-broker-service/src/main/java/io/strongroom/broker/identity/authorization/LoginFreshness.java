package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.session.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether a login is recent enough for an authorization request: {@code prompt=login} asks for a new one, {@code max_age} for one of the
 * last so many seconds (OpenID Connect Core section 3.1.2.1). A login of the last five seconds always is: it was made for this request,
 * which comes back unchanged after it.
 */
final class LoginFreshness {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Clock clock;

    LoginFreshness(Clock clock) {
        this.clock = clock;
    }

    boolean allows(SignIn signIn, HttpServletRequest request) {
        Duration age = Duration.between(signIn.authTime(), clock.instant());
        return age.compareTo(GRACE) <= 0
                || !asksForLogin(request.getParameter("prompt")) && isWithin(request.getParameter("max_age"), age);
    }

    private static boolean asksForLogin(@Nullable String prompt) {
        return prompt != null && Arrays.asList(prompt.split(" ", -1)).contains("login");
    }

    /** What is no number of seconds asks for a login as 0 does. */
    private static boolean isWithin(@Nullable String maxAge, Duration age) {
        if (maxAge == null) {
            return true;
        }
        long seconds = maxAge.matches("[0-9]{1,9}") ? Long.parseLong(maxAge) : 0;
        return age.compareTo(Duration.ofSeconds(seconds)) <= 0;
    }
}
