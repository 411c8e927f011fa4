package io.strongroom.platform.web.body;

import io.strongroom.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body by its declared size, before anybody is asked who they are. */
@Component
@Order(DeclaredSizeFilter.ORDER)
class DeclaredSizeFilter extends OncePerRequestFilter {

    /** After the facts of the request are known, before security (-100). */
    static final int ORDER = -150;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BodyBytes.MOST) {
            ProblemWriter.write(response, BodyBytes.tooLarge());
        } else {
            chain.doFilter(request, response);
        }
    }
}
