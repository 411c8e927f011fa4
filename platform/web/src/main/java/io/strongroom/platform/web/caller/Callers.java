package io.strongroom.platform.web.caller;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread works on. */
public final class Callers {

    private Callers() {}

    public static Optional<Caller> current() {
        return authentication().map(CallerAuthentication::caller);
    }

    /** @throws IllegalStateException outside an authenticated request */
    public static Caller required() {
        return current().orElseThrow(() -> new IllegalStateException("There is no caller here"));
    }

    /** The caller's own token, to be passed on to another service that decides for the same caller. */
    public static Optional<String> token() {
        return authentication().map(CallerAuthentication::token);
    }

    private static Optional<CallerAuthentication> authentication() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known)
                : Optional.empty();
    }
}
