package io.strongroom.credentials.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTests {

    /** RFC 7396, appendix A, as far as documents are objects; then digits, order and escapes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
                "{\"z\":1.10,\"a\":-0.0,\"big\":1E400} | {\"a\":2.50} | {\"z\":1.10,\"a\":2.50,\"big\":1E400}",
                "{\"o\":{\"z\":1.0,\"a\":2.00}} | {\"o\":{\"m\":3.000}} | {\"o\":{\"z\":1.0,\"a\":2.00,\"m\":3.000}}",
                "{\"a\":1} | {\"b\":[null,{\"c\":null}]} | {\"a\":1,\"b\":[null,{\"c\":null}]}",
                "{\"a/~b\":\"\\u00e4\\\"\"} | {\"c\":\"\\\\\"} | {\"a/~b\":\"ä\\\"\",\"c\":\"\\\\\"}"
            })
    void changesWhatItNamesAndNothingElse(String target, String patch, String result) {
        assertThat(RawDocument.of(patch)
                        .mergedInto(document(target))
                        .checked("")
                        .reveal())
                .isEqualTo(result);
    }

    @Test
    void cannotMakeADocumentAnythingButAnObject() {
        assertThatThrownBy(() -> RawDocument.of("[1]").requireObject("")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        RawDocument.of("[1]").mergedInto(document("{\"a\":1}")).checked(""))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void namesTheKeysThatDiffer() {
        KeyChanges changes = document("{\"kept\":1.0,\"digits\":1.0,\"new\":null,\"o\":{\"b\":1,\"a\":2}}")
                .changesFrom(document("{\"digits\":1,\"gone\":{},\"kept\":1.0,\"o\":{\"a\":2,\"b\":1}}"));

        assertThat(changes.added()).containsExactly("new");
        assertThat(changes.removed()).containsExactly("gone");
        assertThat(changes.changed()).containsExactly("digits", "o");
        assertThat(changes.names()).containsExactly("new", "gone", "digits", "o");
    }

    private static Document document(String json) {
        return RawDocument.of(json).checked("");
    }
}
