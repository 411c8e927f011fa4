package io.strongroom.platform.test.trace;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** A trace that a caller began. */
public record TestTrace(String id, String span) {

    public static TestTrace begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return new TestTrace(
                hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + hex.toHexDigits(random.nextLong()),
                hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)));
    }

    /** The header that says so, and that the trace is recorded. */
    public String parent() {
        return "00-" + id + "-" + span + "-01";
    }

    /** Whether each of these spans is below the caller's or below another one of them. */
    public boolean connects(List<SpanData> spans) {
        return spans.stream()
                .map(SpanData::getParentSpanId)
                .allMatch(parent -> parent.equals(span)
                        || spans.stream().anyMatch(other -> Objects.equals(other.getSpanId(), parent)));
    }
}
