package io.strongroom.platform.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as an answer, for filters, entry points and valves as well as for the advice. */
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /** Replaces what was written so far; does nothing when the answer is already on its way. */
    public static void write(HttpServletResponse response, ProblemException problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ProblemCounts.count(problem.code());
        response.resetBuffer();
        byte[] body = JSON.writeValueAsBytes(Problem.of(problem, TraceIds.of(response)));
        response.setStatus(problem.code().status().value());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        if (problem.code().status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1"); // unless the problem knows better
        }
        problem.headers().forEach(response::setHeader);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
