package io.strongroom.platform.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A whole answer in memory, in the JDK's form. Not a record: its body may be a secret. */
final class BufferedResponse<T> implements HttpResponse<T> {

    /** No answer of the server is larger: a value has at most 768 KiB as it is stored. */
    private static final int MAX_BODY = 2 * 1024 * 1024;

    private final HttpRequest request;
    private final int status;
    private final HttpHeaders headers;
    private final T body;

    private BufferedResponse(HttpRequest request, int status, HttpHeaders headers, T body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static <T> BufferedResponse<T> of(HttpRequest request, ClassicHttpResponse answer, BodyHandler<T> handler)
            throws IOException {
        HttpHeaders headers = HttpHeaders.of(
                Arrays.stream(answer.getHeaders())
                        .collect(Collectors.groupingBy(
                                NameValuePair::getName,
                                Collectors.mapping(NameValuePair::getValue, Collectors.toList()))),
                (name, value) -> true);
        BodySubscriber<T> subscriber = handler.apply(new Head(answer.getCode(), headers));
        subscriber.onSubscribe(new Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        subscriber.onNext(List.of(ByteBuffer.wrap(bytes(answer.getEntity()))));
        subscriber.onComplete();
        return new BufferedResponse<>(
                request,
                answer.getCode(),
                headers,
                subscriber.getBody().toCompletableFuture().join());
    }

    private static byte[] bytes(@org.jspecify.annotations.Nullable HttpEntity entity) throws IOException {
        return entity == null ? new byte[0] : EntityUtils.toByteArray(entity, MAX_BODY);
    }

    private record Head(int statusCode, HttpHeaders headers) implements ResponseInfo {

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @Override
    public int statusCode() {
        return status;
    }

    @Override
    public HttpRequest request() {
        return request;
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public T body() {
        return body;
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }
}
