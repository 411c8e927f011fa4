package io.strongroom.platform.test.http;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The problem's code; empty when the answer is no problem. */
    public String code() {
        return header("Content-Type").orElse("").startsWith("application/problem+json")
                ? json().path("code").asString()
                : "";
    }

    /** {@code status code}, for tables. */
    public String verdict() {
        return (status + " " + code()).strip();
    }
}
