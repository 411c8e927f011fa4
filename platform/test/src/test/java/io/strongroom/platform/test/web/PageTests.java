package io.strongroom.platform.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests extends SampleTest {

    private Answer list(String query) {
        return http().get(
                        "/api/v1/things" + query,
                        "Authorization",
                        TOKENS.user(UUID.randomUUID(), UUID.randomUUID()).bearer());
    }

    @Test
    void walksThroughAListToItsEnd() {
        Answer first = list("");
        Answer second = list("?limit=200&after=" + first.json().path("next").asString());

        assertThat(first.json().path("items").size()).isEqualTo(50);
        assertThat(second.json().at("/items/0").asString()).isEqualTo("thing-51");
        assertThat(second.json().path("items").size()).isEqualTo(200);
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "+5", "1.0", "ten", "05", "99999999999", "5&limit=6"})
    void refusesALimitThatIsNone(String limit) {
        Answer answer = list("?limit=" + limit);

        assertThat(answer.verdict()).isEqualTo("400 invalid-parameter");
        assertThat(answer.json().path("parameter").asString()).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[\"1\",\"2\"]", "{\"a\":1}", "[null]", "[[1]]", "[\"x\"]", "null", "", "[\"1\"", "\"1\""})
    void refusesACursorThatItNeverGave(String keys) {
        String cursor = Base64.getUrlEncoder().encodeToString(keys.getBytes(StandardCharsets.UTF_8));

        assertThat(list("?after=" + (keys.isEmpty() ? "~~" : cursor)).verdict()).isEqualTo("400 invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a", "ä"})
    void refusesACursorThatIsNoBase64(String cursor) {
        assertThat(list("?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                        .verdict())
                .isEqualTo("400 invalid-parameter");
    }
}
