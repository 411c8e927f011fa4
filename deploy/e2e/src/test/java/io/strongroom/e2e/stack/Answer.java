package io.strongroom.e2e.stack;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client saw: status, headers and body of one answer. */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpResponse<String> response;

    public Answer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The problem's {@code code}, or an empty text where the body is no problem. */
    public String code() {
        return header("Content-Type").startsWith("application/problem+json")
                ? json().path("code").asString("")
                : "";
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Map<String, List<String>> headers() {
        return response.headers().map();
    }

    /** The id at the end of {@code Location}. */
    public String createdId() {
        String location = header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Fails with what was seen, so that a broken step of a journey explains itself. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError(
                    "expected " + status + " of " + response.request().method() + " "
                            + response.uri().getPath() + ", was " + status() + ": " + text());
        }
        return this;
    }
}
