package io.strongroom.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jopenlibs.vault.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SecretValueTests {

    @Test
    void neitherPrintsNorSerialisesItsContent() {
        SecretValue value = SecretValue.of("canary");

        assertThat(value.toString()).doesNotContain("canary");
        assertThat(new JsonMapper().writeValueAsString(value)).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "{\"a\":\"b\\\\\"}", "\u0001\b\n\t", "ä€😀\u2028"})
    void countsItsBytesAsTheDriverWritesThem(String content) {
        byte[] written = Json.value(content).toString().getBytes(StandardCharsets.UTF_8);

        assertThat(SecretValue.of(content).storedBytes()).isEqualTo(written.length);
    }
}
