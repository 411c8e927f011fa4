package io.strongroom.platform.outbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an HTTP server said. Not a record: it may hold secrets. A redirect is an answer like any other; it is not followed. */
public final class Answer implements Outcome {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final boolean whole;

    Answer(int status, Map<String, List<String>> headers, byte[] body, boolean whole) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.whole = whole;
    }

    public int status() {
        return status;
    }

    /** @param name in any case */
    public List<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** As much of the body as the limit let through. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body ended within the limit. */
    public boolean isWhole() {
        return whole;
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", redacted]";
    }
}
