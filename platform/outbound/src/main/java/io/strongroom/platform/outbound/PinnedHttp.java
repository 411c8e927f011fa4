package io.strongroom.platform.outbound;

import io.strongroom.platform.outbound.address.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One HTTP exchange with a checked destination. Each has a connection of its own, so that nothing that one tenant's server sends can be taken for an
 * answer to another's request. No proxy is used, not even one that the JVM is told to.
 */
final class PinnedHttp {

    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 * 1024)
            .build();

    private final TlsSocketStrategy tls;
    private final ConnectionConfig connections;
    private final int most;

    PinnedHttp(TlsSocketStrategy tls, Duration connect, Duration read, int most) {
        this.tls = tls;
        this.most = most;
        this.connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(read))
                .build();
    }

    Answer exchange(OutboundRequest request, Destination destination) throws IOException {
        var host = new HttpHost(
                request.url().getScheme().toLowerCase(Locale.ROOT), destination.name(), destination.port());
        CloseableHttpClient client = client(destination);
        try {
            return answer(client.executeOpen(host, message(request, host), null));
        } finally {
            // At once: to close streams would read what is left of an answer, however long.
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private CloseableHttpClient client(Destination destination) {
        var operator = new DefaultHttpClientConnectionOperator(
                socks -> new Socket(Proxy.NO_PROXY),
                DefaultSchemePortResolver.INSTANCE,
                new PinnedAddresses(destination),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", tls)
                        .build());
        var connection = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder().http1Config(BOUNDS).build());
        connection.setConnectionConfig(connections);
        return HttpClients.custom()
                .setConnectionManager(connection)
                .setUserAgent("Strongroom")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static ClassicHttpRequest message(OutboundRequest request, HttpHost host) {
        String path = request.url().getRawPath();
        String query = request.url().getRawQuery();
        var message = new BasicClassicHttpRequest(
                request.method(), host, (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
        request.headers().forEach(header -> message.addHeader(header.getKey(), header.getValue()));
        byte[] body = request.body();
        if (body != null) {
            message.setEntity(new ByteArrayEntity(body, (ContentType) null));
        }
        return message;
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (var header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(String.valueOf(header.getValue()));
        }
        if (response.getEntity() == null) {
            return new Answer(response.getCode(), headers, new byte[0], true);
        }
        InputStream content = response.getEntity().getContent();
        byte[] body = content.readNBytes(most);
        return new Answer(response.getCode(), headers, body, content.read() < 0);
    }
}
