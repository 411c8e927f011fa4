package io.strongroom.broker.identity.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Around the authorization server, whose filters know no outages: what fails in them ends as a failing handler does, as a problem. */
final class ProblemBoundary extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    ProblemBoundary(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (problems.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }
}
