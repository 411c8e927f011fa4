package io.strongroom.audit.intake;

import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.Kind;
import io.strongroom.platform.web.trace.Spans;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The last span of what was accessed: its event is stored. */
final class IntakeSpans {

    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Spans spans;

    IntakeSpans(Spans spans) {
        this.spans = spans;
    }

    /** One for each record that belongs to a trace; to be ended when they are stored. */
    List<Observation> begin(List<ConsumerRecord<byte[], byte[]>> records) {
        if (spans.registry().isNoop()) {
            return List.of();
        }
        List<Observation> begun = new ArrayList<>();
        for (var record : records) {
            Header header = record.headers().lastHeader("traceparent");
            String text = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            if (TRACEPARENT.matcher(text).matches()) {
                begun.add(spans.part("strongroom.intake", Kind.CONSUMER, text));
            }
        }
        return begun;
    }
}
