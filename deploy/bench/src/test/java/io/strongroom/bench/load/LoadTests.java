package io.strongroom.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.TestUpstream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoadTests {

    private final TestUpstream server = TestUpstream.start("measured");

    @Test
    void countsWhatWasAnsweredOverKeptConnections() {
        var outcome = new Load(List.of(Call.post(server.url() + "/things", "token", "{}")), 2)
                .asFastAsTheyCan(Duration.ofMillis(200));
        assertThat(outcome.requests()).isPositive().isEqualTo(server.received().size());
        assertThat(outcome.failed()).isZero();
        assertThat(server.received().getFirst().body()).isEqualTo("{}");
    }

    @Test
    void tellsAnswersThatAreNotGood() {
        server.on("/gone", exchange -> TestUpstream.answer(exchange, 404, "{}"));
        var outcome = new Load(List.of(Call.get(server.url() + "/gone")), 1).asFastAsTheyCan(Duration.ofMillis(50));
        assertThat(outcome.failed()).isEqualTo(outcome.requests());
    }

    @Test
    void sendsAtTheRateThatWasAsked() {
        var outcome = new Load(List.of(Call.get(server.url() + "/")), 4).atRate(100, Duration.ofMillis(500));
        assertThat(outcome.requests()).isEqualTo(50);
    }

    /** A server that stalls for 300 ms makes all requests late that were due in that time, though it answers each of them at once. */
    @Test
    void countsAtAFixedRateFromTheMomentThatARequestWasDue() {
        var stalled = new CountDownLatch(1);
        server.on("/stalls", exchange -> {
            if (stalled.getCount() > 0) {
                stall(stalled);
            }
            TestUpstream.answer(exchange, 200, "{}");
        });
        var outcome = new Load(List.of(Call.get(server.url() + "/stalls")), 1).atRate(100, Duration.ofMillis(400));
        assertThat(outcome.percentile(50)).isGreaterThan(100);
    }

    private static void stall(CountDownLatch stalled) {
        try {
            assertThat(stalled.await(300, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stalled.countDown();
    }
}
