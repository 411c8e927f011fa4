package io.strongroom.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.credentials.document.Document;
import io.strongroom.credentials.document.RawDocument;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value stays a value wherever it is put. */
class TemplateTests {

    private static final String DOCUMENT = """
        {"base":"https://a.example/x//","odd":"a b/c?d=e&f#g{name}$1","port":8080,"on":true,"off":false,"empty":"","none":null,"list":[1],
         "query":"https://a.example/?q=1","bad":"https://a b","xml":"<a b=\\"c\\">&'</a>","name":"n"}\
        """;

    private final Template template = template(Map.of("port", "1", "fallback", "f"));

    @ParameterizedTest
    @CsvSource({
        "{base}, https://a.example/x//",
        "{base}/api?x={name}, https://a.example/x/api?x=n",
        "{base}/{odd}, https://a.example/x/a%20b%2Fc%3Fd%3De%26f%23g%7Bname%7D%241",
        "https://{odd}.example/, https://a%20b%2Fc%3Fd%3De%26f%23g%7Bname%7D%241.example/",
        "https://{name}.example/{port}, https://n.example/8080"
    })
    void addressesAreFilled(String text, String expected) {
        assertThat(template.url(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "{bad}/x, bad is no address",
        "{query}/x, query must be an address without ? and #",
        "{empty}/x, The test needs the value of empty",
        "{none}/x, The test needs the value of none",
        "{list}/x, The test needs the value of list",
        "{missing}/x, The test needs the value of missing",
        "https://a.example/{missing}, The test needs the value of missing"
    })
    void whatCannotBeFilledIsNamedByItsKey(String text, String advice) {
        assertThatThrownBy(() -> template.url(text))
                .isInstanceOf(NotTestable.class)
                .hasMessageStartingWith(advice)
                .hasMessageNotContaining("a.example/?q")
                .hasMessageNotContaining("a b");
    }

    @Test
    void textsTakeNumbersBooleansAndDefaults() {
        assertThat(template.text("{port} {on} {off} {fallback} {missing?}|")).isEqualTo("8080 true false f |");
    }

    @Test
    void xmlIsEscaped() {
        assertThat(template.xml("<v>{xml}</v>")).isEqualTo("<v>&#60;a b=&#34;c&#34;&#62;&#38;&#39;&#60;/a&#62;</v>");
    }

    private static Template template(Map<String, String> defaults) {
        Document document = RawDocument.of(DOCUMENT).checked("");
        return new Template(Values.of(document, defaults));
    }
}
