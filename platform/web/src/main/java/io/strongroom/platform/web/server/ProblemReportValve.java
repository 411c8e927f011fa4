package io.strongroom.platform.web.server;

import io.strongroom.platform.web.problem.ProblemWriter;
import io.strongroom.platform.web.problem.StatusProblems;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the connector itself rejects, before any filter: broken escapes, encoded slashes, headers that are too long. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = isHeaderTooLarge(request) ? 431 : response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemWriter.write(response.getResponse(), StatusProblems.of(status));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The caller left before its problem was written");
        }
    }

    /** The container answers a header over its limit with a bare 400; only the failure's message tells. */
    private static boolean isHeaderTooLarge(Request request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IllegalArgumentException failure
                && TOO_LARGE.equals(failure.getMessage());
    }
}
