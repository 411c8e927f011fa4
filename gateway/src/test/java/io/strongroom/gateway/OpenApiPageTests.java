package io.strongroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiPageTests extends GatewayTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*"})
    void listsTheDocumentsForPrograms(String accept) {
        Answer answer = http().get("/openapi", "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("documents").findValuesAsString("url"))
                .containsExactly(
                        "/openapi/credential-service.json",
                        "/openapi/oauth-broker-service.json",
                        "/openapi/schema-registry-service.json",
                        "/openapi/audit-service.json");
        assertThat(answer.json().at("/documents/0/service").asString()).isEqualTo("credential-service");
    }

    @Test
    void routesADocumentToItsServiceWithoutALogin() {
        assertThat(http().get("/openapi/credential-service.json")
                        .json()
                        .path("service")
                        .asString())
                .isEqualTo("credential-service");
    }

    @Test
    void showsAPageToBrowsersThatMayLoadNothingFromElsewhere() {
        Answer page = http().get("/openapi", "Accept", BROWSER);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                        .contains("connect-src 'self'", "frame-ancestors 'none'", "form-action 'none'")
                        .doesNotContain("unsafe", "http", "*"));
    }

    @Test
    void hasNoScriptAndNoStyleInThePageAndAllItsFilesHere() {
        String page = http().get("/openapi", "Accept", BROWSER).body();
        List<String> named = Pattern.compile("(?:src|href)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(page).doesNotContain("<style").doesNotContain(" style=").doesNotContainPattern(" on[a-z]+=");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
        assertThat(named).hasSize(5).allSatisfy(file -> {
            assertThat(file).startsWith("/openapi/page/");
            assertThat(http().get(file).status()).isEqualTo(200);
        });
    }

    @Test
    void givesFilesTheTypeThatBrowsersInsistOn() {
        assertThat(http().get("/openapi/page/swagger-ui-bundle.js").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(http().get("/openapi/page/swagger-ui.css").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
        assertThat(http().get("/openapi/page/page.js").header("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swagger-initializer.js", "index.html", "..%2Fpage.html", "pom.properties"})
    void servesNoOtherFileOfTheJar(String file) {
        assertThat(http().get("/openapi/page/" + file).status()).isIn(400, 404);
    }
}
