package io.strongroom.platform.web.outbound;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Apache HttpClient without anything that acts on its own: no cookies, no stored credentials, retries, redirects, decompression, offers of TLS. */
public final class HttpClients5 {

    private HttpClients5() {}

    /**
     * @param name of the pool of connections, for meters
     * @param perRoute connections to one host, at most; also how long the queue for one can get
     * @param connect for the TCP connection
     * @param response between two packets of an answer
     */
    public static ClientHttpRequestFactory requestFactory(
            String name, int perRoute, Duration connect, Duration response) {
        PoolingHttpClientConnectionManager pool = pool(perRoute, connect, response);
        OutboundMeters.register(name, pool);
        return new HttpComponentsClientHttpRequestFactory(client(pool, connect, response));
    }

    private static PoolingHttpClientConnectionManager pool(int perRoute, Duration connect, Duration response) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(response))
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .setTimeToLive(TimeValue.ofMinutes(10))
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(perRoute)
                .setMaxConnTotal(perRoute * 8)
                .setDefaultConnectionConfig(connections)
                .build();
    }

    private static CloseableHttpClient client(
            PoolingHttpClientConnectionManager pool, Duration connect, Duration response) {
        RequestConfig requests = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(connect))
                .setResponseTimeout(Timeout.of(response))
                .setProtocolUpgradeEnabled(false)
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setDefaultRequestConfig(requests)
                .addExecInterceptorLast("broken-bodies", new BrokenBodies())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .evictExpiredConnections()
                .build();
    }
}
