package io.strongroom.credentials.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public String id() {
        return at("/id").stringValue();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The code of a problem. */
    public String code() {
        return at("/code").asString();
    }

    public Answer is(int status) {
        assertThat(status())
                .as("%s %s: %s", response.request().method(), response.uri(), text())
                .isEqualTo(status);
        return this;
    }

    public Answer is(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(code()).isEqualTo(code);
        return this;
    }

    /** 422 that names this field. */
    public Answer isInvalid(String pointer) {
        is(422, "validation-failed");
        assertThat(json().at("/errors").findValuesAsString("pointer")).contains(pointer);
        return this;
    }
}
