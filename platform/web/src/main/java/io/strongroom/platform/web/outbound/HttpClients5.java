package io.strongroom.platform.web.outbound;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Apache HttpClient without anything that acts on its own: no cookies, no stored credentials, retries, redirects, decompression. */
public final class HttpClients5 {

    private HttpClients5() {}

    /**
     * @param perRoute connections to one host, at most; also how long the queue for one can get
     * @param connect for the TCP connection
     * @param response between two packets of an answer
     */
    public static ClientHttpRequestFactory requestFactory(int perRoute, Duration connect, Duration response) {
        return new HttpComponentsClientHttpRequestFactory(client(perRoute, connect, response));
    }

    private static CloseableHttpClient client(int perRoute, Duration connect, Duration response) {
        ConnectionConfig connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(response))
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .setTimeToLive(TimeValue.ofMinutes(10))
                .build();
        RequestConfig requests = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(connect))
                .setResponseTimeout(Timeout.of(response))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(perRoute)
                        .setMaxConnTotal(perRoute * 8)
                        .setDefaultConnectionConfig(connections)
                        .build())
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
