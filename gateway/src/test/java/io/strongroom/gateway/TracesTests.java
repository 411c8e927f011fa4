package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.trace.RecordedSpans;
import io.strongroom.platform.test.trace.TestTrace;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TracesTests extends GatewayTest {

    @Autowired
    private RecordedSpans spans;

    @Test
    void aRequestIsOneTraceThatTheServiceGoesOnWith() {
        assertThat(http().get("/api/v1/projects", "Authorization", someone()).status())
                .isEqualTo(200);
        String[] parent = passedOn().split("-", -1);

        Awaitility.await().until(() -> spans.of(parent[1]).size() == 2);
        SpanData server = spanOf(parent[1], SpanKind.SERVER);
        SpanData client = spanOf(parent[1], SpanKind.CLIENT);
        assertThat(client.getParentSpanId()).isEqualTo(server.getSpanId());
        assertThat(client.getSpanId()).isEqualTo(parent[2]);
        assertThat(client.getSpanContext().isSampled()).isTrue();
    }

    @Test
    void aStrangerDoesNotSayWhichTraceItIs() {
        TestTrace trace = TestTrace.begin();
        assertThat(http().get("/api/v1/projects", "Authorization", someone(), "traceparent", trace.parent())
                        .status())
                .isEqualTo(200);

        assertThat(Suite.CREDENTIALS.last().header("Traceparent")).hasSize(1);
        assertThat(passedOn()).doesNotContain(trace.id());
    }

    @Test
    void aProblemNamesItsTraceAndNoSpanNamesThePath() {
        Answer problem = http().get("/api/v1/audit/what-somebody-named?q=and-asked", "Authorization", someone());
        assertThat(problem.status()).isEqualTo(503);
        String trace = problem.json().path("trace_id").asString();

        Awaitility.await().until(() -> spans.of(trace).size() == 2);
        assertThat(spans.texts()).noneMatch(text -> text.contains("what-somebody-named") || text.contains("and-asked"));
    }

    private static String passedOn() {
        return Suite.CREDENTIALS.last().header("Traceparent").getFirst();
    }

    private SpanData spanOf(String trace, SpanKind kind) {
        return spans.of(trace).stream()
                .filter(span -> span.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
