package io.strongroom.platform.web.server;

import io.strongroom.platform.web.problem.ProblemWriter;
import io.strongroom.platform.web.problem.StatusProblems;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the connector itself rejects, before any filter: broken escapes, encoded slashes, headers that are too long. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
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
}
