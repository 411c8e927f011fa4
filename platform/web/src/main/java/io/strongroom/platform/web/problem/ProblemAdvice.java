package io.strongroom.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one error boundary: whatever a handler of any kind throws becomes a problem here. */
@Component
class ProblemAdvice implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final List<RefusalListener> listeners;

    ProblemAdvice(List<RefusalListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!callerLeft(failure)) {
            ProblemException problem = FrameworkErrors.translate(failure);
            log(problem);
            tell(request, problem);
            answer(response, problem);
        }
        return new ModelAndView();
    }

    /** Told by the type alone: a database's connection breaks with the same words as the caller's. */
    private static boolean callerLeft(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause ->
                        cause instanceof ClientAbortException || cause instanceof AsyncRequestNotUsableException);
    }

    private void tell(HttpServletRequest request, ProblemException problem) {
        for (RefusalListener listener : listeners) {
            try {
                listener.refused(request, problem);
            } catch (RuntimeException failure) {
                LOG.error("A refusal could not be recorded", SilencedFailure.of(failure));
            }
        }
    }

    private static void answer(HttpServletResponse response, ProblemException problem) {
        if (response.isCommitted() && !isRefusedByConnector(response)) {
            throw new BrokenOffAnswer();
        }
        try {
            ProblemWriter.write(response, problem);
        } catch (IOException gone) {
            LOG.debug("The caller left before its problem was written");
        }
    }

    /** A body whose chunks are broken, for one: its answer is the connector's to write, and counts as committed until then. */
    private static boolean isRefusedByConnector(HttpServletResponse response) {
        return response.getStatus() >= 400;
    }

    private static void log(ProblemException problem) {
        switch (problem.code().category()) {
            case CALLER -> LOG.debug("Refused: {}", problem.code().code());
            case DEPENDENCY -> LOG.warn("Unavailable: {} ({})", problem.code().code(), Causes.types(problem));
            case INTERNAL -> LOG.error("Failed: {}", problem.code().code(), SilencedFailure.of(problem));
        }
    }
}
