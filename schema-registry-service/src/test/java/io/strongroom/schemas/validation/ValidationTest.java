package io.strongroom.schemas.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.schemas.ServiceTest;
import io.strongroom.schemas.TestCallers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class ValidationTest {

    private static final String CANARY = "canary-7f3a";

    private Http http = new Http("http://127.0.0.1");

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http("http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            dhis2      | {'hostUrl':'https://a.example','username':'u','password':'p','apiVersion':null} | true  | ~~              | ~~
            dhis2      | {'username':'u'}                                | false | /hostUrl required | ~~
            dhis2      | {'hostUrl':'a.example'}                         | false | /hostUrl format   | ~~
            dhis2      | {'hostUrl':7}                                   | false | /hostUrl type     | ~~
            dhis2      | {'hostUrl':'https://a.example','extra':1}       | true  | ~~                | /extra unknown-key
            postgresql | {'host':'h','database':'d','user':'u','password':'p','port':'5432'} | false | /port type | ~~
            postgresql | {'host':'h','database':'d','user':'u','password':'p','port':1E1} | true | ~~ | ~~
            http       | {}                                              | true  | ~~                | ~~
            http       | {'tls':{'key':'k'}}                             | true  | ~~                | ~~
            """)
    void saysWhetherADocumentFits(String adaptor, String document, boolean valid, String error, String warning) {
        JsonNode answer = validate(adaptor, document).json();
        assertThat(answer.path("valid").asBoolean()).isEqualTo(valid);
        assertThat(findings(answer.path("errors"))).isEqualTo(error);
        assertThat(findings(answer.path("warnings"))).isEqualTo(warning);
    }

    @Test
    void neitherRepeatsNorLogsTheDocument(CapturedOutput output) {
        String document =
                "{'hostUrl':'%s','username':['%s'],'password':{'k':'%s'},'apiVersion':true}".replace("%s", CANARY);
        Answer answer = validate("dhis2", document);
        assertThat(answer.json().path("errors")).hasSize(4);
        assertThat(answer.body()).doesNotContain(CANARY);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(output).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'document':null}", "{'document':{},'x':1}", "[]"})
    void needsADocumentAndNothingElse(String body) {
        assertThat(post("dhis2", body).verdict()).isEqualTo("422 validation-failed");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(post("dhis2", "{'document':{'a':'" + CANARY + "'").verdict()).isEqualTo("400 malformed-json");
        assertThat(post("dhis2", "{'document':{'a':1,'a':2}}").status()).isBetween(400, 422);
    }

    @Test
    void isNotFoundForWhatIsNotThere() {
        assertThat(validate("nothing", "{}").verdict()).isEqualTo("404 not-found");
        assertThat(http.post("/api/v1/adaptors/dhis2/versions/latest/validate", "{\"document\":{}}")
                        .verdict())
                .isEqualTo("401 unauthenticated");
    }

    private Answer validate(String adaptor, String document) {
        return post(adaptor, "{'document':" + document + "}");
    }

    private Answer post(String adaptor, String body) {
        String path = "/api/v1/adaptors/" + adaptor + "/versions/latest/validate";
        return http.post(path, body.replace('\'', '"'), "Authorization", TestCallers.member());
    }

    private static String findings(JsonNode list) {
        return String.join(
                ",",
                list.valueStream()
                        .map(one -> one.path("pointer").asString() + " "
                                + one.path("code").asString())
                        .toList());
    }
}
