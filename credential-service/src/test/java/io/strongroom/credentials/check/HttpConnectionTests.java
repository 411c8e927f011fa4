package io.strongroom.credentials.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.platform.test.http.TestUpstream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Credentials of adaptors that speak HTTP, tested against servers that answer everything that there is to answer. */
@ServiceTest
class HttpConnectionTests {

    private final TestRegistry registry;
    private final Someone owner;
    private final TestUpstream server = TestUpstream.start("other");
    private final CountDownLatch over = new CountDownLatch(1);
    private final String address;

    @Autowired
    HttpConnectionTests(Tenants tenants, TestDirectory directory, TestRegistry registry) {
        Tenant tenant = tenants.create();
        this.registry = registry;
        this.owner = tenant.member();
        this.address = "127.0.0.1:" + URI.create(server.url()).getPort();
        directory.allow(tenant.id(), address);
    }

    @AfterEach
    void end() {
        over.countDown();
    }

    @ParameterizedTest
    @CsvSource({
        "200, ok",
        "204, ok",
        "401, unauthorised",
        "403, unauthorised",
        "301, refused_by_policy",
        "302, refused_by_policy",
        "307, refused_by_policy",
        "404, not_testable",
        "405, not_testable",
        "429, unreachable",
        "500, unreachable",
        "503, unreachable"
    })
    void anAnswerHasAMeaning(int status, String result) {
        on("/api", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://" + address + "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        Answer answer = test("http", "{\"baseUrl\":\"http://%s/api\",\"username\":\"ada\",\"password\":\"s3cret\"}");

        assertThat(answer.at("/result").asString()).isEqualTo(result);
        assertThat(answer.at("/advice").asString()).isNotEmpty();
        assertThat(answer.text()).doesNotContain("s3cret", "ada", address);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void theValuesAreSentAsTheRecipeSays() {
        on("/x", exchange -> TestUpstream.answer(exchange, 200, "{}"));

        test("http", "{\"baseUrl\":\"http://%s/x?b=c\",\"username\":\"ada\",\"password\":\"s3cret-é\"}");
        assertThat(server.last().target()).isEqualTo("/x?b=c");
        assertThat(server.last().header("Authorization"))
                .containsExactly(
                        "Basic " + Base64.getEncoder().encodeToString("ada:s3cret-é".getBytes(StandardCharsets.UTF_8)));

        test("http", "{\"baseUrl\":\"http://%s/x\",\"access_token\":\"t0ken\",\"username\":\"ada\"}");
        assertThat(server.last().header("Authorization")).containsExactly("Bearer t0ken");

        Answer anonymous = test("http", "{\"baseUrl\":\"http://%s/x\"}");
        assertThat(server.last().header("Authorization")).isEmpty();
        assertThat(anonymous.at("/result").asString()).isEqualTo("ok");
        assertThat(anonymous.at("/advice").asString()).contains("nothing to sign in with");
    }

    @Test
    void ofDhis2ByTokenOrPassword() {
        on("/dhis/api/me", exchange -> TestUpstream.answer(exchange, 200, "{\"id\":\"x\"}"));

        assertThat(result("dhis2", "{\"hostUrl\":\"http://%s/dhis\",\"pat\":\"d2pat_1\"}"))
                .isEqualTo("ok");
        assertThat(server.last().header("Authorization")).containsExactly("ApiToken d2pat_1");
        assertThat(result("dhis2", "{\"hostUrl\":\"http://%s/dhis/\",\"username\":\"u\",\"password\":\"p\"}"))
                .isEqualTo("ok");
        assertThat(server.last().target()).isEqualTo("/dhis/api/me?fields=id");

        Answer incomplete = test("dhis2", "{\"hostUrl\":\"http://%s/dhis\",\"username\":\"u\"}");
        assertThat(incomplete.at("/result").asString()).isEqualTo("not_testable");
        assertThat(incomplete.at("/advice").asString()).contains("pat", "username and password");
    }

    @ParameterizedTest
    @CsvSource({
        "200, <sessionId>1</sessionId>, ok",
        "500, <faultcode>sf:INVALID_LOGIN</faultcode>, unauthorised",
        "500, <faultcode>LOGIN_MUST_USE_SECURITY_TOKEN</faultcode>, unauthorised",
        "500, <faultcode>SERVER_UNAVAILABLE</faultcode>, unreachable",
        "500, <faultcode>UNSUPPORTED_API_VERSION</faultcode>, not_testable"
    })
    void ofSalesforceByWhatItsAnswerSays(int status, String body, String result) {
        on("/services/Soap/u/50.0", exchange -> TestUpstream.answer(exchange, status, body));
        String document =
                "{\"loginUrl\":\"http://%s\",\"username\":\"a&b\",\"password\":\"<p>\",\"securityToken\":\"tok\"}";

        assertThat(result("salesforce", document)).isEqualTo(result);
        assertThat(server.last().method()).isEqualTo("POST");
        assertThat(server.last().body()).contains("<username>a&#38;b</username><password>&#60;p&#62;tok</password>");
    }

    @ParameterizedTest
    @CsvSource({"true, ok", "false, unauthorised", "maybe, unreachable"})
    void ofOpenMrsByWhetherItKnowsTheCaller(String authenticated, String result) {
        on(
                "/ws/rest/v1/session",
                exchange -> TestUpstream.answer(exchange, 200, "{\"authenticated\":" + authenticated + "}"));
        assertThat(result("openmrs", "{\"instanceUrl\":\"http://%s\",\"username\":\"u\",\"password\":\"p\"}"))
                .isEqualTo(result);
    }

    @Test
    void ofAServerThatPoursItsAnswerOut() {
        on("/x", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[64 * 1024];
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(much);
            }
        });
        assertThat(result("http", "{\"baseUrl\":\"http://%s/x\"}")).isEqualTo("ok");
    }

    @Test
    void ofAServerThatDoesNotAnswer() {
        on("/x", exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        Answer answer = test("http", "{\"baseUrl\":\"http://%s/x\"}");
        assertThat(answer.at("/result").asString()).isEqualTo("unreachable");
        assertThat(answer.at("/advice").asString()).contains("in time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"baseUrl\":null}                                                | baseUrl",
                "{\"baseUrl\":\"http://%s\",\"access_token\":\"a\\nb\"}            | a header cannot carry"
            })
    void ofValuesThatCannotBeSent(String document, String advice) {
        Answer answer = test("http", document);
        assertThat(answer.at("/result").asString()).isEqualTo("not_testable");
        assertThat(answer.at("/advice").asString()).contains(advice);
        assertThat(server.received()).isEmpty();
    }

    private void on(String path, HttpHandler handler) {
        server.on(path, handler);
    }

    private String result(String adaptor, String document) {
        return test(adaptor, document).at("/result").asString();
    }

    private Answer test(String adaptor, String document) {
        registry.publishWithRecipe(adaptor);
        return Subjects.test(owner, adaptor, document.replace("%s", address));
    }
}
