package io.strongroom.platform.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTests extends SampleTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final String THING = "/api/v1/things/" + SampleEndpoints.VISIBLE;

    private Answer post(String json) {
        return http().post(THING, json, "Authorization", bearer("member"));
    }

    private static String bearer(String... roles) {
        return TOKENS.user(TENANT, UUID.randomUUID(), roles).bearer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml | 406",
                "text/html, image/* | 406",
                "json | 406",
                "*/* | 403",
                "text/html, application/*;q=0.1 | 403",
            })
    void refusesWhoCannotTakeTheAnswerBeforeAnythingIsDone(String accept, int status) {
        Answer answer = http().post(THING, "{}", "Authorization", bearer("auditor"), "Accept", accept);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
            })
    void looksForNoFormInABody(String type) {
        assertThat(http().send(
                                "PUT",
                                THING,
                                HttpRequest.BodyPublishers.ofString("a=b"),
                                "Authorization",
                                bearer("member"),
                                "Content-Type",
                                type)
                        .verdict())
                .isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'a'}                                    | 200 |",
                "{'name':'a','made_at':null,'color':'GREEN'}     | 200 |",
                "{'name':'a','parts':[]}                         | 200 |",
                "{'name':'a','made_at':'2026-01-01T00:00:00Z'}   | 200 |",
                "{'name':'a','nam':'secret'}                     | 422 | /nam This field is not known.",
                "{'name':'a','madeAt':null}                      | 422 | /madeAt This field is not known.",
                "{}                                              | 422 | /name This field is required.",
                "{'name':null}                                   | 422 | /name This field must not be null.",
                "{'name':1}                                      | 422 | /name This must be a string.",
                "{'name':true}                                   | 422 | /name This must be a string.",
                "{'name':['a']}                                  | 422 | /name This must be a string.",
                "{'name':{}}                                     | 422 | /name This must be a string.",
                "{'name':'a','made_at':'yesterday'}              | 422 | /made_at This must be a time as in RFC 3339.",
                "{'name':'a','color':'secret'}                   | 422 | /color This must be one of RED, GREEN.",
                "{'name':'a','color':1}                          | 422 | /color This must be one of RED, GREEN.",
                "{'name':'a','shiny':'true'}                     | 422 | /shiny This must be true or false.",
                "{'name':'a','shiny':1}                          | 422 | /shiny This must be true or false.",
                "{'name':'a','parts':{}}                         | 422 | /parts This must be an array.",
                "{'name':'a','parts':['secret']}                 | 422 | /parts/0 This must be an object.",
                "{'name':'a','parts':[{'id':'secret'}]}          | 422 | /parts/0/id This must be an id.",
                "{'name':'a','parts':[{}]}                       | 422 | /parts/0/id This field is required.",
                "{'name':'a','parts':[{'id':null}]}              | 422 | /parts/0/id This field must not be null.",
                "{'name':'a','parts':[{'id':'00000000-0000-0000-0000-000000000001','amount':1.5}]} | 422 | /parts/0/amount This must be a whole number.",
                "{'name':'a','parts':[{'id':'00000000-0000-0000-0000-000000000001','amount':'1'}]} | 422 | /parts/0/amount This must be a whole number.",
                "{'name':'a','parts':[{'id':'00000000-0000-0000-0000-000000000001','amount':99999999999}]} | 422 | /parts/0/amount This value is not accepted.",
                "{'name':'a','a/b~':1}                           | 422 | /a~1b~0 This field is not known.",
                "[]                                              | 422 | (body) This must be an object.",
                "'secret'                                        | 422 | (body) This must be an object.",
                "null                                            | 422 | (body) The body must not be null.",
            })
    void namesTheFieldThatIsWrongAndNeverItsValue(String body, int status, String error) {
        Answer answer = post(body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.code()).isEqualTo("validation-failed");
            assertThat(answer.json().at("/errors/0/pointer").asString() + " "
                            + answer.json().at("/errors/0/message").asString())
                    .isEqualTo(error.replace("(body)", ""));
            assertThat(answer.body()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'a'            | 1 | 12",
                "{'name':'a'} x         | 1 | 14",
                "{'name':'a'}{}         | 1 | 13",
                "{'name':'a','name':'b'}| 1 | 19",
                "{name:'a'}             | 1 | 2",
                "{'name':NaN}           | 1 | 12",
                "{'name':01}            | 1 | 10",
                "{'unknown':1,}         | 1 | 14",
                "{'name':'\\u0000'}     | 1 | 10",
                "{'name':'\\ud800'}     | 1 | 10",
                "{'name':'\\udc00x'}    | 1 | 10",
                "{'name':'\\\\\\ud800'} | 1 | 12",
                "``                     | 1 | 1",
            })
    void tellsWhereTheBodyIsNoJson(String body, int line, int column) {
        Answer answer = post(body.replace('\'', '"'));

        assertThat(answer.verdict()).as(answer.body()).isEqualTo("400 malformed-json");
        assertThat(answer.json().path("line").asInt()).isEqualTo(line);
        assertThat(answer.json().path("column").asInt()).as(answer.body()).isEqualTo(column);
    }

    @Test
    void countsLines() {
        assertThat(post("{\n\"name\":\"a\",\n  x}").json().path("line").asInt()).isEqualTo(3);
        assertThat(post("{\n\"name\":\n\"\\u0000\"}").json().path("line").asInt())
                .isEqualTo(3);
    }

    @Test
    void takesPairsOfSurrogatesAndEscapedBackslashes() {
        assertThat(post("{\"name\":\"\\ud83d\\ude00 \\\\u0000\"}").status()).isEqualTo(200);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        Answer answer = http().send(
                        "POST",
                        THING,
                        HttpRequest.BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, '"'}),
                        "Authorization",
                        bearer("member"),
                        "Content-Type",
                        "application/json");

        assertThat(answer.verdict()).isEqualTo("400 malformed-json");
    }

    @Test
    void prefersTheSyntaxErrorAtTheEndToTheUnknownFieldAtTheBeginning() {
        assertThat(post("{\"unknown\":1,\"name\":\"a\"").verdict()).isEqualTo("400 malformed-json");
    }

    @ParameterizedTest
    @CsvSource({"64, 422 validation-failed", "65, 413 payload-too-large", "100000, 413 payload-too-large"})
    void refusesWhatIsNestedTooDeep(int depth, String verdict) {
        assertThat(post("[".repeat(depth) + "]".repeat(depth)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2000, 422 validation-failed", "2001, 413 payload-too-large"})
    void refusesTooManyValues(int values, String verdict) {
        String[] ones = new String[values];
        Arrays.fill(ones, "1");

        assertThat(post("[" + String.join(",", ones) + "]").verdict()).isEqualTo(verdict);
    }

    @Test
    void refusesABodyWithoutADeclaredSizeOnceItIsTooLarge() {
        Answer answer = http().send(
                        "POST",
                        THING,
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[(1 << 20) + 1])),
                        "Authorization",
                        bearer("member"),
                        "Content-Type",
                        "application/json");

        assertThat(answer.verdict()).isEqualTo("413 payload-too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 200",
                "Application/JSON; Charset=UTF-8 | 200",
                "application/json; charset=latin1 | 415 unsupported-media-type",
                "application/json; charset=nope | 415 unsupported-media-type",
                "text/plain | 415 unsupported-media-type",
                "application/merge-patch+json | 415 unsupported-media-type",
                "nonsense | 415 unsupported-media-type",
                "application/x-www-form-urlencoded | 415 unsupported-media-type",
            })
    void readsJsonOnly(String type, String verdict) {
        Answer answer = http().send(
                        "POST",
                        THING,
                        HttpRequest.BodyPublishers.ofString("{\"name\":\"a\"}"),
                        "Authorization",
                        bearer("member"),
                        "Content-Type",
                        type);

        assertThat(answer.verdict()).isEqualTo(verdict);
    }

    @Test
    void readsNoCompressedBodies() {
        assertThat(http().post(THING, "{}", "Authorization", bearer("member"), "Content-Encoding", "gzip")
                        .verdict())
                .isEqualTo("415 unsupported-media-type");
    }

    @Test
    void decidesAboutAccessBeforeItLooksAtTheBody() {
        String hidden = "/api/v1/things/" + UUID.randomUUID();
        String stale = TOKENS.user(TENANT, UUID.randomUUID(), "member")
                .signedInAgo(301)
                .bearer();

        assertThat(http().post(hidden, "no json", "Authorization", bearer("member"))
                        .verdict())
                .isEqualTo("404 not-found");
        assertThat(http().post("/api/v1/things/x", "no json", "Authorization", bearer("member"))
                        .verdict())
                .isEqualTo("404 not-found");
        assertThat(http().post(THING, "no json", "Authorization", bearer()).verdict())
                .isEqualTo("403 forbidden");
        assertThat(http().post(THING, "no json", "Authorization", stale).verdict())
                .isEqualTo("401 step-up-required");
        assertThat(post("no json").verdict()).isEqualTo("400 malformed-json");
    }

    @Test
    void challengesForAFreshLogin() {
        String stale = TOKENS.user(TENANT, UUID.randomUUID(), "member")
                .signedInAgo(301)
                .bearer();

        assertThat(http().post(THING, "{}", "Authorization", stale)
                        .header("WWW-Authenticate")
                        .orElseThrow())
                .startsWith("Bearer error=\"insufficient_user_authentication\"")
                .contains("max_age=\"300\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "-          | {'name':'a'} | 428 precondition-required",
                "-          | no json      | 428 precondition-required",
                "\"2\"      | no json      | 400 malformed-json",
                "\"2\"      | {'name':'a'} | 412 precondition-failed",
                "3          | {'name':'a'} | 412 precondition-failed",
                "W/\"3\"    | {'name':'a'} | 412 precondition-failed",
                "\"3\"      | {'name':'a'} | 200",
                "\"2\", \"3\" | {'name':'a'} | 200",
                "*          | {'name':'a'} | 200",
            })
    void checksPreconditionsInTheirPlace(String ifMatch, String body, String verdict) {
        String[] headers = ifMatch == null
                ? new String[] {"Authorization", bearer("member")}
                : new String[] {"Authorization", bearer("member"), "If-Match", ifMatch};

        assertThat(http().put(THING, body.replace('\'', '"'), headers).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void givesADocumentBackAsItWasSent() {
        String document = "{\"name\": 1.10, \"z\":-0.0,\"a\":1E400}";
        Answer answer = http().put(THING, document, "Authorization", bearer("member"), "If-Match", "\"3\"");

        assertThat(answer.body()).isEqualTo(document);
        assertThat(answer.header("ETag")).contains("\"4\"");
    }
}
