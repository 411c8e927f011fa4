package io.strongroom.broker.identity.session;

import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.data.tenant.CurrentTenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the browser's session remembers: that somebody signed in, or that somebody proved a password which several tenants know and has
 * not yet said which one is meant. Nobody gets a session before one of the two.
 */
@Component
public class LoginSessions {

    private static final String SIGN_IN = "sign_in";
    private static final String CHOICES = "choices";
    private static final Duration CHOICE_WAITS = Duration.ofMinutes(5);

    private final UserAccounts users;
    private final Clock clock;

    LoginSessions(UserAccounts users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** The sign-in, while its user is active and was so ever since. */
    public Optional<SignIn> current(HttpServletRequest request) {
        return text(request, SIGN_IN).map(SignIn::decode).filter(this::isLiving);
    }

    private boolean isLiving(SignIn signIn) {
        return CurrentTenant.call(
                signIn.tenant(),
                () -> users.findSignedIn(signIn.user(), signIn.authTime()).isPresent());
    }

    /** In a new session: one that somebody else knew before is worth nothing now. */
    void begin(HttpServletRequest request, SignIn signIn) {
        renewed(request).setAttribute(SIGN_IN, signIn.encode());
    }

    void choose(HttpServletRequest request, List<SignIn> choices) {
        String text = String.join("\n", choices.stream().map(SignIn::encode).toList());
        renewed(request).setAttribute(CHOICES, text);
    }

    /** What may be chosen from; nothing once it waited too long. */
    List<SignIn> choices(HttpServletRequest request) {
        Instant oldest = clock.instant().minus(CHOICE_WAITS);
        return text(request, CHOICES).stream()
                .flatMap(String::lines)
                .map(SignIn::decode)
                .filter(choice -> choice.authTime().isAfter(oldest))
                .toList();
    }

    private static Optional<String> text(HttpServletRequest request, String attribute) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(attribute))
                .map(String.class::cast);
    }

    private static HttpSession renewed(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        return request.getSession(true);
    }
}
