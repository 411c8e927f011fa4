package io.strongroom.audit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.test.trace.RecordedSpans;
import io.strongroom.platform.test.trace.TestTrace;
import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TracesTests {

    private final EventSender sender;
    private final RecordedSpans spans;
    private final UUID tenant = Ids.v7();
    private long sequence;

    @Autowired
    TracesTests(EventSender sender, RecordedSpans spans) {
        this.sender = sender;
        this.spans = spans;
    }

    @Test
    void storingAnEventIsTheLastSpanOfItsTrace() {
        TestTrace trace = TestTrace.begin();
        send(trace.parent());

        Awaitility.await().until(() -> !spans.of(trace.id()).isEmpty());
        assertThat(spans.of(trace.id())).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("strongroom.intake");
            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
            assertThat(span.getParentSpanId()).isEqualTo(trace.span());
        });
    }

    @Test
    void anEventOfNoRecordedTraceHasNone() {
        TestTrace quiet = TestTrace.begin();
        send(quiet.parent().replaceFirst("01$", "00"));
        send("nonsense");
        TestTrace later = TestTrace.begin();
        send(later.parent());

        Awaitility.await().until(() -> !spans.of(later.id()).isEmpty());
        assertThat(spans.of(quiet.id())).isEmpty();
    }

    private void send(String traceparent) {
        AccessEvent event = AccessEvent.of("strongroom.credential.created")
                .resource("credential", Ids.v7(), "n")
                .build();
        sequence++;
        var record = EventSender.record(
                tenant, EventSender.body(event, tenant, Actor.machine("m-1"), "192.0.2.1", sequence));
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        assertThat(sender.send(record).offset()).isNotNegative();
    }
}
