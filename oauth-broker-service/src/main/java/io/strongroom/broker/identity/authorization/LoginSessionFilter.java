package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.session.LoginSessions;
import io.strongroom.broker.identity.session.SignedInUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the authorization endpoint: takes the person from the login session, unless the request wants a newer login than that. Spring
 * Authorization Server itself acts on {@code prompt=none} only.
 */
final class LoginSessionFilter extends OncePerRequestFilter {

    private final LoginSessions sessions;
    private final LoginFreshness freshness;

    LoginSessionFilter(LoginSessions sessions, LoginFreshness freshness) {
        this.sessions = sessions;
        this.freshness = freshness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(AuthorizationPaths.AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.current(request)
                .filter(signIn -> freshness.allows(signIn, request))
                .map(SignedInUser::new)
                .ifPresent(person -> SecurityContextHolder.setContext(new SecurityContextImpl(person)));
        chain.doFilter(request, response);
    }
}
