package io.strongroom.broker.identity.authorization;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around the authorization server, which knows no outages: what is away is a 503, as everywhere else. */
final class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemException problem) {
            LOG.warn("No token: {}", problem.code().code());
            ProblemWriter.write(response, problem);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("No token, the database is away: {}", away.getClass().getSimpleName());
            ProblemWriter.write(
                    response,
                    ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "Something this needs is away. Try again.")
                            .withHeader("Retry-After", "1"));
        }
    }
}
