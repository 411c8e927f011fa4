package io.strongroom.platform.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSchemaTest {

    private static final String URL_OR_NULL =
            "{'properties':{'u':{'anyOf':[{'type':'string','format':'uri'},{'type':'null'}]}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'required':['a/b~c']}                                            | {}               | /a~1b~0c required is required
            {'properties':{'a':{'required':['b']}}}                           | {'a':{}}         | /a/b required is required
            {'properties':{'a':{'type':'string'}}}                            | {'a':4711}       | /a type must be a string
            {'properties':{'a':{'type':['string','null']}}}                   | {'a':4711}       | /a type must be a string or null
            {'properties':{'a':{'type':'integer'}}}                           | {'a':'4711'}     | /a type must be a whole number
            {'properties':{'a':{'anyOf':[{'type':'string'},{'type':'null'}]}}}| {'a':4711}       | /a type must be a string or null
            {'properties':{'a':{'format':'uri'}}}                             | {'a':'4711'}     | /a format must be an absolute URL, such as https://example.org
            {'properties':{'a':{'format':'uri'}}}                             | {'a':''}         | /a format must be an absolute URL, such as https://example.org
            {'properties':{'a':{'format':'email'}}}                           | {'a':'4711'}     | /a format must be a mail address
            {'properties':{'a':{'minLength':9}}}                              | {'a':'4711'}     | /a min-length must have at least 9 character(s)
            {'properties':{'a':{'enum':['v1','v2']}}}                         | {'a':'4711'}     | /a enum must be one of "v1", "v2"
            {'properties':{'a':{'pattern':'^x'}}}                             | {'a':'4711'}     | /a pattern must match the pattern of the schema
            {'properties':{'a':{}},'additionalProperties':false}              | {'b':4711}       | /b additional-properties is not allowed by the schema
            {'properties':{'a':{'const':1}}}                                  | {'a':4711}       | /a const does not satisfy 'const' of the schema
            {'properties':{'a':{'multipleOf':2}}}                             | {'a':4711}       | /a multiple-of does not satisfy 'multipleOf' of the schema
            {'properties':{'a':{'maximum':2}}}                                | {'a':1E400}      | /a maximum must be at most 2
            """)
    void saysWhatIsWrongWithoutTheValue(String schema, String document, String expected) {
        Verdict verdict = check(schema, document);

        assertThat(((Verdict.Checked) verdict).violations())
                .extracting(found -> found.pointer() + " " + found.code() + " " + found.message())
                .containsExactly(expected);
        assertThat(verdict.toString()).doesNotContain("4711");
    }

    @Test
    void saysOneThingOfAPlaceWhoseAlternativesAllFail() {
        assertThat(violations(URL_OR_NULL, "{'u':'no url'}"))
                .containsExactly(new Violation("/u", "format", "must be an absolute URL, such as https://example.org"));
        assertThat(violations(URL_OR_NULL, "{'u':true}"))
                .containsExactly(new Violation("/u", "type", "must be a string or null"));
        assertThat(violations(URL_OR_NULL, "{'u':null}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                                             | {'a':1}
            {'properties':{}}                                                              | {'a':1}
            {'$schema':'https://json-schema.org/draft-07/schema#','properties':{'a':{}}}   | {'a':1}
            {'properties':{'a':{'type':'integer','minLength':3}}}                          | {'a':1}
            {'properties':{'a':{'type':'string','format':'string'}}}                       | {'a':'x'}
            {'properties':{'a':{'type':'string','nullable':true,'placeholder':7}}}         | {'a':'x'}
            {'required':['a'],'properties':{'a':{'anyOf':[{'type':'string'},{'type':'null'}]}}} | {'a':null}
            {'properties':{'a':{'type':'string','anyOf':[{'type':'string'},{'type':'null'}]}}}  | {'a':'x'}
            {'properties':{'a':{'pattern':'(?=x)y'}}}                                      | {'a':'x'}
            true                                                                           | {'a':'x'}
            """)
    void survivesTheOdditiesOfPublishedSchemas(String schema, String document) {
        assertThat(violations(schema, document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{'a':1,'a':2}",
                "{'properties':{'a':5}}",
                "{'properties':{'a':{'minimum':'3'}}}",
                "{'$ref':'http://127.0.0.1:1/schema.json'}",
                "{'properties':{'a':{'$ref':'file:///etc/hostname'}}}",
                "{'properties':{'a':{'$ref':'other.json'}}}",
                "{'properties':{'a':{'$ref':'#/definitions/none'}}}"
            })
    void doesNotCheckAgainstWhatCannotBeUsed(String schema) {
        assertThat(check(schema, "{'a':1}")).isEqualTo(new Verdict.NotChecked("schema-not-usable"));
    }

    @Test
    void endsOnReferencesThatGoInCircles() {
        assertThat(check("{'$ref':'#'}", "{'a':1}")).isEqualTo(new Verdict.NotChecked("schema-too-expensive"));
        assertThat(violations("{'properties':{'a':{'$ref':'#'}},'type':'object'}", "{'a':{'a':{}}}"))
                .isEmpty();
    }

    @Test
    void endsOnReferencesThatDouble() {
        String chain = IntStream.range(0, 60)
                .mapToObj(i -> "'d" + i + "':{'allOf':[{'$ref':'#/definitions/d" + (i + 1)
                        + "'},{'$ref':'#/definitions/d" + (i + 1) + "'}]}")
                .collect(Collectors.joining(","));
        assertThat(soon("{'definitions':{" + chain + ",'d60':{}},'$ref':'#/definitions/d0'}", "{'a':1}"))
                .isEqualTo(new Verdict.NotChecked("schema-too-expensive"));
    }

    @Test
    void matchesPatternsInLinearTime() {
        String many = "a".repeat(50_000);
        assertThat(soon("{'properties':{'a':{'pattern':'^(a+)+$'}}}", "{'a':'" + many + "!'}")
                        .toString())
                .contains("pattern");
        assertThat(soon("{'properties':{'a':{'pattern':'((a{1,999}){1,999}){1,999}'}}}", "{'a':'" + many + "'}"))
                .isEqualTo(new Verdict.Checked(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E-999999999", "1E99999999999999999999", "1e+0001", "1E400", "-0.0"})
    void readsAnyNumberInBoundedTime(String number) {
        String schema = "{'properties':{'a':{'type':'number','multipleOf':0.001,'enum':[1],'maximum':1E500}}}";
        assertThat(soon(schema, "{'a':" + number + "}")).isInstanceOf(Verdict.Checked.class);
    }

    @Test
    void readsNumbersOfAnyLengthAsWhatTheyAre() {
        String whole = "{'properties':{'a':{'type':'integer','minimum':10}}}";
        for (String digits : List.of(
                "9".repeat(1_000), "9".repeat(200_000), "9".repeat(1_500) + ".0", "1" + "0".repeat(999) + ".5E1")) {
            assertThat(soon(whole, "{'a':" + digits + "}")).isEqualTo(new Verdict.Checked(List.of()));
        }
        assertThat(violations(whole, "{'a':1.5}")).hasSize(2);
        assertThat(violations(whole, "{'a':-" + "9".repeat(2_000) + "}")).hasSize(1);
    }

    @Test
    void reportsABoundedNumberOfViolations() {
        String names = IntStream.range(0, 500).mapToObj(i -> "'k" + i + "'").collect(Collectors.joining(","));
        assertThat(violations("{'required':[" + names + "]}", "{}")).hasSize(DocumentSchema.MAX_VIOLATIONS);
    }

    @Test
    void namesKeysThatTheSchemaDoesNotKnow() {
        assertThat(unknown("{'properties':{'a':{}},'required':['b']}", "{'x':1,'a':1,'b':1,'y':1}"))
                .containsExactly("x", "y");
        assertThat(unknown(
                        "{'properties':{'a':{}},'oneOf':[{'required':['b']},{'properties':{'c':{}}}]}",
                        "{'b':1,'c':1}"))
                .isEmpty();
        assertThat(unknown("{}", "{'x':1}")).isEmpty();
        assertThat(unknown("{'properties':{'a':{}},'additionalProperties':{'type':'string'}}", "{'x':'1'}"))
                .isEmpty();
    }

    private static Verdict soon(String schema, String document) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> check(schema, document));
    }

    private static List<Violation> violations(String schema, String document) {
        return ((Verdict.Checked) check(schema, document)).violations();
    }

    private static Iterable<String> unknown(String schema, String document) {
        return schema(schema).unknownKeys(DocumentTree.read(document.replace('\'', '"')));
    }

    private static Verdict check(String schema, String document) {
        return schema(schema).check(DocumentTree.read(document.replace('\'', '"')));
    }

    private static DocumentSchema schema(String json) {
        return DocumentSchema.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
