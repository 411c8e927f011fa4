package io.strongroom.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTests {

    /** RFC 8785, section 3.2.3. */
    @Test
    void membersAreSortedByUtf16CodeUnits() throws UnusableEventException {
        String sorted = canonical("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                 "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}""");

        assertThat(sorted)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2.2, with the string of its example. */
    @Test
    void onlyWhatHasToBeEscapedIs() throws UnusableEventException {
        assertThat(canonical("{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void literalsArraysAndIntegersKeepTheirOrderAndDigits() throws UnusableEventException {
        assertThat(canonical(
                        "{ \"b\" : [56, {\"d\":true,\"10\":null,\"1\":[ ]}] , \"a\":-9007199254740992, \"c\": -0 }"))
                .isEqualTo("{\"a\":-9007199254740992,\"b\":[56,{\"1\":[],\"10\":null,\"d\":true}],\"c\":0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1.5}",
                "{\"a\":1e2}",
                "{\"a\":9007199254740993}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00x\"}"
            })
    void numbersThatAreNoExactIntegersAndHalfCharactersAreRefused(String json) {
        assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> canonical(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":1,}"})
    void whatTwoParsersCouldReadDifferentlyIsNoEvent(String json) {
        assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> canonical(json));
    }

    @Test
    void aLeafIsHashedBehindAZeroByte() throws Exception {
        byte[] leaf = MessageDigest.getInstance("SHA-256").digest("\0{\"a\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of()
                        .formatHex(Leaf.hash(EventJson.parse(" {\"a\" : 1}".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(HexFormat.of().formatHex(leaf));
    }

    private static String canonical(String json) throws UnusableEventException {
        byte[] bytes = CanonicalJson.of(EventJson.parse(json.getBytes(StandardCharsets.UTF_8)));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
