package io.strongroom.credentials.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.vault.SecretValue;
import io.strongroom.platform.web.json.StrictJson;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentTests {

    private static final StrictJson JSON = new StrictJson(List.of());

    record Request(Map<String, RawDocument> environments) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "1.10",
                "1E400",
                "1e-400",
                "0.10000",
                "10e0",
                "100000000000000000000",
                "123456789012345678901234567890",
                "3.14159265358979323846264338327950288",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\\\"b\\\\\"",
                "[]",
                "{}",
                "[1.0,[2.00,{\"z\":3.000,\"a\":4}]]"
            })
    void keepsAValueAsItWasWritten(String value) {
        String text = "{\"z\":" + value + ",\"a\":" + value + ",\"m\":1}";

        assertThat(read(text).reveal()).isEqualTo(text);
    }

    @Test
    void dropsWhiteSpaceAndNeedlessEscapesOnly() {
        assertThat(read(" { \"\\u0061\" :\t\"\\u00e4\\/\" ,\n \"b\" : [ 1.0 , 2 ] } ")
                        .reveal())
                .isEqualTo("{\"a\":\"ä/\",\"b\":[1.0,2]}");
    }

    @Test
    void namesItsKeysAndLeavesInOrder() {
        Document document = read("{\"z\":1,\"a/b\":{\"~\":[true,null,{}]},\"m\":\"x\"}");

        assertThat(document.keys()).containsExactly("z", "a/b", "m");
        assertThat(document.leaves()).containsExactly("/z", "/a~1b/~0/0", "/a~1b/~0/1", "/m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "true"})
    void refusesWhatIsNoObject(String value) {
        assertInvalid(value, "/environments/main");
    }

    @Test
    void refusesANameTwiceWhereverItStands() {
        assertCode("{\"a\":1,\"a\":2}", CommonError.MALFORMED_JSON);
        assertCode("{\"a\":{\"b\":1,\"c\":2,\"b\":3}}", CommonError.MALFORMED_JSON);
        assertThatThrownBy(() -> RawDocument.of("{\"a\":1,\"a\":2}").checked(""))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonError.MALFORMED_JSON));
    }

    @Test
    void refusesLongNamesWithThePointerOfTheirObject() {
        assertThat(read("{\"" + "ä".repeat(255) + "\":1}").keys()).hasSize(1);
        assertInvalid("{\"" + "a".repeat(256) + "\":1}", "/environments/main");
        assertInvalid("{\"a\":{\"" + "a".repeat(256) + "\":1}}", "/environments/main/a");
    }

    @Test
    void takesAsManyValuesAndAsMuchDepthAsItsLimits() {
        assertThat(raw(many(2_000)).checked("").leaves()).hasSize(2_000);
        assertTooLarge(many(2_001));
        assertThat(raw(deep(64)).checked("").leaves()).hasSize(1);
        assertTooLarge(deep(65));
    }

    @Test
    void takesAsManyBytesAsItsLimits() {
        assertThat(raw("{\"a\":\"" + "x".repeat(256 * 1024 - 8) + "\"}")
                        .checked("")
                        .reveal())
                .hasSize(256 * 1024);
        assertTooLarge("{\"a\":\"" + "x".repeat(256 * 1024 - 7) + "\"}");
        assertTooLarge("{\"a\":\"" + "ä".repeat(128 * 1024) + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"\\u0000", "\\ud83d", "\\ude00\\ud83d"})
    void refusesCharactersThatNothingElseTakes(String escape) {
        assertThatThrownBy(() -> raw("{\"a\":\"" + escape + "\"}").checked("/d"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/d/a"));
    }

    @Test
    void saysNothingOfItsContent() {
        assertThat(raw("{\"canary\":1}").toString()).doesNotContain("canary");
        assertThat(read("{\"canary\":1}").toString()).doesNotContain("canary");
        assertThatThrownBy(() -> raw("{\"a\":\"canary\\u0000\"}").checked(""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.errors().toString()).doesNotContain("canary"));
    }

    @Test
    void standsInAnAnswerAsItIs() {
        var released = new ReleasedDocument(SecretValue.of("{\"z\":1.10,\"a\":-0.0,\"e\":1E400}"));

        assertThat(new JsonMapper().writeValueAsString(Map.of("configuration", released)))
                .isEqualTo("{\"configuration\":{\"z\":1.10,\"a\":-0.0,\"e\":1E400}}");
        assertThat(released.toString()).doesNotContain("1.10");
    }

    private static RawDocument raw(String text) {
        return RawDocument.of(text);
    }

    private static Document read(String text) {
        byte[] body = ("{\"environments\":{\"main\":" + text + "}}").getBytes(StandardCharsets.UTF_8);
        Request request = JSON.read(body, Request.class);
        return request.environments().entrySet().iterator().next().getValue().checked("/environments/main");
    }

    private static void assertInvalid(String text, String pointer) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.code()).isEqualTo(CommonError.VALIDATION_FAILED);
            assertThat(e.errors()).extracting(FieldError::pointer).containsExactly(pointer);
        });
    }

    private static void assertCode(String text, CommonError code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void assertTooLarge(String text) {
        assertThatThrownBy(() -> raw(text).checked(""))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(CommonError.PAYLOAD_TOO_LARGE));
    }

    private static String many(int values) {
        return IntStream.range(0, values)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String deep(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }
}
