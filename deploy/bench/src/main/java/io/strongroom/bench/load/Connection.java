package io.strongroom.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.net.URIAuthority;

/** One kept connection: a load generator on the measured machine must cost little, so there is no pool and no client above it. */
final class Connection implements AutoCloseable {
    private static final HttpProcessor PROCESSOR = HttpProcessors.client("strongroom-bench");
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final URI to;
    private DefaultBHttpClientConnection wire;

    Connection(URI to) throws IOException {
        this.to = to;
        this.wire = open(to);
    }

    private static DefaultBHttpClientConnection open(URI to) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(to.getHost(), to.getPort()), 5_000);
        var wire = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        wire.bind(socket);
        return wire;
    }

    /** Sends it and reads the whole answer. @return the status */
    int send(Call call) throws IOException {
        var request = new BasicClassicHttpRequest(call.method(), call.address().getRawPath());
        request.setAuthority(new URIAuthority(to.getHost(), to.getPort()));
        request.setScheme("http");
        for (int i = 0; i < call.headers().size(); i += 2) {
            request.setHeader(call.headers().get(i), call.headers().get(i + 1));
        }
        if (!call.body().isEmpty()) {
            request.setEntity(new ByteArrayEntity(call.bytes(), ContentType.APPLICATION_JSON));
        }
        var context = HttpCoreContext.create();
        try {
            EXECUTOR.preProcess(request, PROCESSOR, context);
            var answer = EXECUTOR.execute(request, wire, context);
            EXECUTOR.postProcess(answer, PROCESSOR, context);
            EntityUtils.consume(answer.getEntity());
            if ("close".equalsIgnoreCase(header(answer))) {
                reopen();
            }
            return answer.getCode();
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    private static String header(ClassicHttpResponse answer) {
        var header = answer.getFirstHeader("Connection");
        return header == null ? "" : header.getValue();
    }

    private void reopen() throws IOException {
        wire.close();
        wire = open(to);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
