package io.strongroom.platform.web.outbound;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;

/**
 * Breaks the connection when a body cannot be sent to its end. The client would otherwise write the last, empty chunk while it
 * closes its stream, and the server would take the half that it got for the whole.
 */
final class BrokenBodies implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpEntity body = request.getEntity();
        if (body != null) {
            request.setEntity(new AllOrNothingBody(body, scope.execRuntime::discardEndpoint));
        }
        return chain.proceed(request, scope);
    }
}
