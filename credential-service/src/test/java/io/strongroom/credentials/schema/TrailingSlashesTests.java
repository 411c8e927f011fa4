package io.strongroom.credentials.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.document.RawDocument;
import io.strongroom.platform.jsonschema.DocumentTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailingSlashesTests {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/,            https://a.example",
        "https://a.example///,          https://a.example",
        "http://a.example:8080/x//y//,  http://a.example:8080/x//y",
        "HTTPS://A.example/,            HTTPS://A.example",
        "https://u:p@a.example/,        https://u:p@a.example",
        "https://[::1]/,                https://[::1]",
        "https://a.example/ü/%2F/,      https://a.example/ü/%2F"
    })
    void areCutFromAbsoluteAddresses(String written, String stored) {
        assertThat(TrailingSlashes.cut(document(written), List.of("/u"))).isEqualTo(Map.of("/u", stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "https://a.example/?",
                "https://a.example/?q=/",
                "https://a.example/#/",
                "a.example/",
                "/",
                "//a.example/",
                "ftp://a.example/",
                "https:///",
                "https://",
                "https:/",
                "mailto:a/",
                "",
                " https://a.example/",
                "https://a.example/ ",
                "https://a b/",
                "https://\\\\a/",
                "postgresql://a.example/"
            })
    void stayInWhatIsNoSuchAddress(String written) {
        assertThat(TrailingSlashes.cut(document(written), List.of("/u"))).isEmpty();
    }

    @Test
    void areCutWhereTheSchemaSaysAndNowhereElse() {
        var document =
                DocumentTree.read("{\"a/b\":\"https://a/\",\"c\":{\"d\":\"https://d/\"},\"e\":\"https://e/\",\"f\":7}");
        assertThat(TrailingSlashes.cut(document, List.of("/a~1b", "/c/d", "/f", "/none", "/c")))
                .containsExactly(Map.entry("/a~1b", "https://a"), Map.entry("/c/d", "https://d"));
    }

    @Test
    void areCutWithoutTouchingAnythingElse() {
        String written =
                "{\"z\":1.10,\"u\":\"https://a.example/\",\"n\":-0.0,\"a\":[1E400,123456789012345678901234567890],\"u2\":\"https://b/\"}";
        var document = RawDocument.of(written).checked("");
        var changed = document.replacing(Map.of("/u", "https://a.example"));
        assertThat(changed.reveal()).isEqualTo(written.replace("example/", "example"));
        assertThat(changed.keys()).isEqualTo(document.keys());
        assertThat(changed.leaves()).isEqualTo(document.leaves());
    }

    private static tools.jackson.databind.JsonNode document(String url) {
        return DocumentTree.read("{\"u\":\"" + url + "\"}");
    }
}
