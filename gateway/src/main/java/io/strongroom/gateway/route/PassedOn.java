package io.strongroom.gateway.route;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer that is still read from its service while it is written to the caller. Should the service end in the middle of it, it is as away as
 * one that never answered.
 */
final class PassedOn implements ServerResponse {

    private final ServerResponse answer;
    private final UpstreamMeters meters;

    PassedOn(ServerResponse answer, UpstreamMeters meters) {
        this.answer = answer;
        this.meters = meters;
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (ClientAbortException callerLeft) {
            throw callerLeft;
        } catch (IOException failure) {
            throw meters.counted(UpstreamFailures.problem(failure, failure));
        }
    }
}
