package io.strongroom.credentials.world;

import com.sun.net.httpserver.HttpExchange;
import io.strongroom.platform.test.http.TestUpstream;
import io.strongroom.platform.test.http.TestUpstream.Received;
import java.io.IOException;

/** Stands where audit-service stands: answers {@code GET /internal/activity}, unless it is away, and no offsets. */
public final class TestAuditLog {

    private static final String ACTIVITY = "/internal/activity";

    private final TestUpstream upstream = TestUpstream.start("audit-service");
    private volatile int status = 200;
    private volatile String answer = "{\"items\":[],\"next\":null}";

    private TestAuditLog() {
        upstream.on(ACTIVITY, this::activity)
                .on("/internal/offsets", exchange -> TestUpstream.answer(exchange, 503, "{}"));
    }

    static TestAuditLog start() {
        return new TestAuditLog();
    }

    String url() {
        return upstream.url();
    }

    /** What it answers from now on. */
    public void answers(int otherStatus, String json) {
        status = otherStatus;
        answer = json;
    }

    /** The last question about an activity. */
    public Received asked() {
        return upstream.received().stream()
                .filter(received -> received.target().startsWith(ACTIVITY))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private void activity(HttpExchange exchange) throws IOException {
        TestUpstream.answer(exchange, status, answer);
    }
}
