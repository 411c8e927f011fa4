package io.strongroom.platform.outbound;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP request to an address that a tenant names. Not a record: its headers and its body may hold secrets. */
public final class OutboundRequest {

    private final String method;
    private final URI url;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private byte @Nullable [] body;

    private OutboundRequest(String method, URI url) {
        this.method = method;
        this.url = url;
    }

    public static OutboundRequest of(String method, URI url) {
        return new OutboundRequest(method, url);
    }

    /**
     * @throws IllegalArgumentException for a value that would not stay one header: with control characters, or beyond Latin-1. The message
     *     does not repeat it
     */
    public OutboundRequest header(String name, String value) {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f || c > 0xff)) {
            throw new IllegalArgumentException("A value of the header " + name + " cannot be sent");
        }
        headers.add(Map.entry(name, value));
        return this;
    }

    /** @param contentType goes into the header of that name */
    public OutboundRequest body(String contentType, byte[] content) {
        body = content.clone();
        return header("Content-Type", contentType);
    }

    String method() {
        return method;
    }

    URI url() {
        return url;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    @Override
    public String toString() {
        return "OutboundRequest[redacted]";
    }
}
