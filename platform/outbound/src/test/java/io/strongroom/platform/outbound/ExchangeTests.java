package io.strongroom.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.strongroom.platform.outbound.address.AllowedHosts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP with servers that answer, and with such that do not want it to end. */
@Timeout(20)
class ExchangeTests {

    private final CountDownLatch end = new CountDownLatch(1);
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final AllowedHosts allowed = AllowedHosts.of(List.of("server.example"));

    ExchangeTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void bringTheRequestAndItsAnswer() {
        on(exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Host") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("X-Said", "yes");
            answer(exchange, 201, "{}");
        });
        var request = OutboundRequest.of("POST", url("/a%20b?c=d"))
                .header("Authorization", "Bearer t")
                .body("application/json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        Answer answer = answered(request);

        assertThat(received)
                .containsExactly("POST /a%20b?c=d server.example:" + port() + " Bearer t application/json {\"a\":1}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("x-said")).containsExactly("yes");
        assertThat(answer.text()).isEqualTo("{}");
        assertThat(answer.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 307, 401, 404, 407, 429, 500, 503})
    void areTriedOnceWhateverTheStatus(int status) {
        on(exchange -> {
            received.add("heard");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            exchange.getResponseHeaders().add("Location", "/other");
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        assertThat(answered(OutboundRequest.of("GET", url("/"))).status()).isEqualTo(status);
        assertThat(received).hasSize(1);
    }

    @Test
    void keepOfAHugeAnswerWhatTheLimitLetsThrough() {
        on(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pour(exchange.getResponseBody(), new byte[64 * 1024]);
        });
        Answer answer = answered(OutboundRequest.of("GET", url("/")));
        assertThat(answer.body()).hasSize(Guards.ANSWER_LIMIT);
        assertThat(answer.isWhole()).isFalse();
    }

    @Test
    void doNotUnpackWhatWasPacked() {
        on(exchange -> {
            received.add(String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding")));
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer(exchange, 200, "not unpacked");
        });
        assertThat(answered(OutboundRequest.of("GET", url("/"))).text()).isEqualTo("not unpacked");
        assertThat(received).containsExactly("null");
    }

    @Test
    void endWhenNothingIsAnswered() {
        on(exchange -> awaitEnd());
        assertThat(exchange(OutboundRequest.of("GET", url("/")))).isEqualTo(new Outcome.Failed(Failure.TOO_SLOW));
    }

    @Test
    void endWhenTheAnswerDripsIn() {
        on(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        assertThat(exchange(OutboundRequest.of("GET", url("/")))).isEqualTo(new Outcome.Failed(Failure.TOO_SLOW));
    }

    @Test
    void endWhenTheHeadersGoOn() {
        on(exchange -> {
            for (int i = 0; i < 1_000; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x");
            }
            answer(exchange, 200, "{}");
        });
        assertThat(exchange(OutboundRequest.of("GET", url("/")))).isEqualTo(new Outcome.Failed(Failure.BROKEN_ANSWER));
    }

    @Test
    void endWhenTheNameIsLookedUpForTooLong() {
        OutboundGuard guard = Guards.with(name -> {
            awaitEnd();
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        });
        on(exchange -> received.add("heard"));
        Outcome outcome = guard.exchange(OutboundRequest.of("GET", url("/")), allowed);
        assertThat(outcome).isEqualTo(new Outcome.Failed(Failure.TOO_SLOW));
        assertThat(received).isEmpty();
    }

    @Test
    void areNotMadeBeyondWhatIsAllowedAtOnce() throws Exception {
        on(exchange -> {
            received.add("heard");
            awaitEnd();
        });
        OutboundGuard guard = Guards.with(
                name -> List.of(InetAddress.ofLiteral("127.0.0.1")), javax.net.ssl.SSLContext.getDefault(), 1);
        Thread first = Thread.ofVirtual()
                .start(() -> assertThat(guard.exchange(OutboundRequest.of("GET", url("/")), allowed))
                        .isNotNull());
        assertThat(received.take()).isEqualTo("heard");
        assertThat(guard.exchange(OutboundRequest.of("GET", url("/")), allowed))
                .isEqualTo(new Outcome.Failed(Failure.BUSY));
        first.join();
    }

    @Test
    void comeToNothingWithoutAListenerOrAName() {
        URI url = url("/");
        server.stop(0);
        assertThat(exchange(OutboundRequest.of("GET", url))).isEqualTo(new Outcome.Failed(Failure.NO_CONNECTION));
        assertThat(Guards.knowingNothing().exchange(OutboundRequest.of("GET", url), allowed))
                .isEqualTo(new Outcome.Failed(Failure.UNKNOWN_HOST));
    }

    @Test
    void takeNoHeaderThatWouldBecomeTwo() {
        var request = OutboundRequest.of("GET", url("/"));
        assertThatThrownBy(() -> request.header("X", "secret\r\nY: z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private Answer answered(OutboundRequest request) {
        Outcome outcome = exchange(request);
        assertThat(outcome).isInstanceOf(Answer.class);
        return (Answer) outcome;
    }

    private Outcome exchange(OutboundRequest request) {
        return Guards.local().exchange(request, allowed);
    }

    private URI url(String path) {
        return URI.create("http://server.example:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void on(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void pour(OutputStream to, byte[] much) throws IOException {
        while (end.getCount() > 0) {
            to.write(much);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            if (end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
