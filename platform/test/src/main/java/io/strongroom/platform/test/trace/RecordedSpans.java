package io.strongroom.platform.test.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** An exporter that keeps the last spans of a service under test; make it a bean, and switch on the profile {@code tracing}. */
public final class RecordedSpans implements SpanExporter {

    private static final int MOST = 50_000;

    private final ConcurrentLinkedDeque<SpanData> spans = new ConcurrentLinkedDeque<>();

    @Override
    public CompletableResultCode export(Collection<SpanData> exported) {
        spans.addAll(exported);
        while (spans.size() > MOST) {
            spans.pollFirst();
        }
        return CompletableResultCode.ofSuccess();
    }

    /** The spans of a trace, as far as they have ended. */
    public List<SpanData> of(String traceId) {
        return spans.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
    }

    /** Everything that left the service: names, attributes, events, status. */
    public List<String> texts() {
        return spans.stream().map(SpanData::toString).toList();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
