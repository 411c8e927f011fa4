package io.strongroom.platform.web.security;

import io.strongroom.platform.web.caller.CallerAuthentication;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the bearer of a token the caller of the request. Without a token the request goes on as nobody's. */
public final class BearerTokenFilter extends OncePerRequestFilter {

    private final Function<String, CallerAuthentication> check;

    /** @param check gives the caller, or throws a {@link ProblemException} */
    public BearerTokenFilter(Function<String, CallerAuthentication> check) {
        this.check = check;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<String> token = BearerTokens.of(request);
            token.map(check).ifPresent(BearerTokenFilter::remember);
        } catch (ProblemException refused) {
            ProblemWriter.write(response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void remember(CallerAuthentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
