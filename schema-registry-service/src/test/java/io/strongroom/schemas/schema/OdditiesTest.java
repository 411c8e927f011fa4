package io.strongroom.schemas.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is odd about published schemas is named, and stops nothing. */
class OdditiesTest {

    private static final Overlay OVERLAY = Overlay.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'properties':{'a':{'type':'string'}},'required':['b']}                         | required-names-unknown-property /b
            {'properties':{'a':{'type':['string','null']}},'required':['a']}                | required-and-nullable /a
            {'properties':{'a':{'type':'string','anyOf':[{'type':'string'},{'type':'null'}]}}} | type-beside-null /a
            {'properties':{'a':{'title':'A'}}}                                              | no-type /a
            {'properties':{'a':{'type':'integer','minLength':1}}}                           | min-length-on-non-string /a
            {'properties':{'a':{'type':'string','format':'string'}}}                        | unknown-format /a
            {'properties':{'a':{'type':'string','format':'uri','examples':['nowhere']}}}    | example-breaks-format /a
            {'properties':{'a':{'type':'string','format':'email','examples':'nobody'}}}     | example-breaks-format /a
            {'$schema':'https://json-schema.org/draft-07/schema#','properties':{'a':{'type':'string'}}} | odd-dialect
            {'properties':{'clientSecret':{'type':'string','writeOnly':true,'default':'changeme'}}} | secret-has-default /clientSecret
            {'properties':{'clientId':{'type':'string','writeOnly':true}}}                  | write-only-on-non-secret /clientId
            {'properties':{'project_id':{'type':'string','writeOnly':true}}}                | write-only-on-non-secret /project_id
            {'properties':{'containerName':{'type':'string','writeOnly':true}}}             | write-only-on-non-secret /containerName
            {'properties':{'a':{'type':'string','placeholder':'v1','default':'v2'}}}        | placeholder-contradicts-default /a
            {'properties':{'a':{'type':'string','pattern':'(?=x)y'}}}                       | pattern-not-checked /a
            {'properties':{'a':{'type':'object','properties':{'b':{'title':'B'}}}}}         | no-type /a/b
            {'properties':{'a':{'type':'string','$ref':'http://example.org/a.json'}}}       | schema-not-usable
            {}                                                                              | no-properties
            {'properties':{'a':{'type':'string','writeOnly':true,'minLength':1}}}           | ~~
            {'properties':{'a/b':{'type':'string','format':'uri','examples':['https://a.example']}}} | ~~
            """)
    void areNamed(String schema, String expected) {
        assertThat(findings("any", schema))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void ofOneAdaptorAreKnownFromTheOverlay() {
        String port = "{'properties':{'port':{'type':'integer','default':21}}}";
        assertThat(findings("sftp", port)).containsExactly("doubtful-default /port");
        assertThat(findings("ftp", port)).isEmpty();
        assertThat(findings("dhis2", "{'properties':{'pat':{'type':'string'}}}"))
                .containsExactly("secret-not-marked /pat");
    }

    @Test
    void ofEveryKindTogetherStopNothing() {
        String types = "'string','integer','boolean','object','null',['string','null'],['string'],7,null,'strnig'";
        for (String type : types.split(",(?![^\\[]*])", -1)) {
            for (String rest : List.of(
                    "",
                    ",'format':'string'",
                    ",'format':'uri','examples':[1,null,'x']",
                    ",'anyOf':[{'type':'null'}]",
                    ",'anyOf':7",
                    ",'minLength':'x'",
                    ",'default':{'a':[1]},'placeholder':7",
                    ",'writeOnly':'yes'",
                    ",'enum':7",
                    ",'examples':{}",
                    ",'properties':7",
                    ",'required':7",
                    ",'$comment':'OAuth2','title':7")) {
                String schema = "{'properties':{'a':{'type':" + type + rest + "}},'required':['a','b',7],'$schema':7}";
                AnnotatedSchema read = read("http", schema);
                assertThat(read.findings()).as(schema).isNotEmpty();
                assertThat(read.auth()).isEmpty();
                read.schema().check().check(io.strongroom.platform.jsonschema.DocumentTree.read("{\"a\":\"x\"}"));
            }
        }
    }

    private static List<String> findings(String adaptor, String schema) {
        return read(adaptor, schema).findings().stream()
                .map(finding -> (finding.code() + " " + finding.pointer()).strip())
                .toList();
    }

    private static AnnotatedSchema read(String adaptor, String schema) {
        byte[] bytes = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return AnnotatedSchema.of(adaptor, ConfigurationSchema.parse(bytes), OVERLAY);
    }
}
