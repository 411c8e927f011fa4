package io.strongroom.schemas.adaptor;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.schemas.ServiceTest;
import io.strongroom.schemas.TestCallers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue before anything was imported. */
@ServiceTest
class BuiltInAdaptorsTest {

    private static final String ADAPTORS = "/api/v1/adaptors";

    private Http http = new Http("http://127.0.0.1");

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http("http://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http       | HTTP       | [basic, token] | [/password, /access_token, /tls] | [/baseUrl]  | http
        dhis2      | DHIS2      | [basic, token] | [/password, /pat]                | [/hostUrl]  | http
        postgresql | PostgreSQL | [basic]        | [/password]                      | [/host]     | port
        salesforce | Salesforce | [basic]        | [/password, /securityToken]      | [/loginUrl] | http
        """)
    void describeThemselves(String name, String label, String auth, String secrets, String urls, String test) {
        var adaptor = get(ADAPTORS + "/" + name).json();
        assertThat(adaptor.path("label").asString()).isEqualTo(label);
        assertThat(adaptor.path("package").asString()).isEqualTo("@openfn/language-" + name);
        assertThat(adaptor.path("source").asString()).isEqualTo("built-in");
        assertThat(adaptor.path("latest").asString()).isEqualTo(BuiltInSchemas.VERSION);
        assertThat(strings(adaptor.path("auth"))).hasToString(auth);
        assertThat(strings(adaptor.path("secret_pointers"))).hasToString(secrets);
        assertThat(strings(adaptor.path("url_pointers"))).hasToString(urls);
        assertThat(adaptor.path("connection_test").asString()).isEqualTo(test);
        assertThat(adaptor.path("findings")).isEmpty();
    }

    /** Where this fails, the version of the bundled schemas has to be raised, and what was published stays. */
    @ParameterizedTest
    @CsvSource({
        "http, 83890ae34bd38875c2aedfce83c5e53b9c268a244d41e9d4d692ac425d7cf7d3",
        "dhis2, 188395e0e1f9586e8d866dd316eaf4a4b19ee60c62a9db96e55618c6f83321ac",
        "postgresql, 43b8ff41798d196fd3c669274bbf6b557312e12be82509b5a37fd00f658359a4",
        "salesforce, 553d15b76a8ab5ed97ac089a2d06480f762a4322c4d0e50962225ddc4441af01"
    })
    void keepTheirBytesAsLongAsTheirVersion(String name, String hash) {
        assertThat(new BuiltInSchemas.BuiltIn(name, name).schema().hash()).isEqualTo(hash);
        assertThat(BuiltInSchemas.VERSION).isEqualTo("0.0.0-builtin.1");
    }

    @Test
    void areListedAndFoundByPartsOfTheirNamesAndLabels() {
        assertThat(names(get(ADAPTORS + "?limit=200"))).contains("dhis2", "http", "postgresql", "salesforce");
        assertThat(names(get(ADAPTORS + "?q=POSTGRE"))).containsExactly("postgresql");
        assertThat(names(get(ADAPTORS + "?q=sales%25"))).isEmpty();
        assertThat(names(get(ADAPTORS + "?q=no%20such"))).isEmpty();
    }

    @Test
    void areListedPageByPage() {
        List<String> all = names(get(ADAPTORS + "?limit=200"));
        Answer first = get(ADAPTORS + "?limit=1");
        assertThat(names(first)).isEqualTo(all.subList(0, 1));
        String next = first.json().path("next").asString();
        assertThat(names(get(ADAPTORS + "?limit=2&after=" + next))).isEqualTo(all.subList(1, 3));
        assertThat(get(ADAPTORS + "?limit=0").verdict()).isEqualTo("400 invalid-parameter");
        assertThat(get(ADAPTORS + "?after=x").verdict()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void giveTheirSchemaAsPublishedWithItsHash() {
        Answer latest = get(ADAPTORS + "/dhis2/versions/latest/schema");
        Answer version = get(ADAPTORS + "/dhis2/versions/" + BuiltInSchemas.VERSION + "/schema");
        String hash = new BuiltInSchemas.BuiltIn("dhis2", "DHIS2").schema().hash();
        assertThat(version.header("ETag")).contains("\"" + hash + "\"").isEqualTo(latest.header("ETag"));
        assertThat(version.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(new BuiltInSchemas.BuiltIn("dhis2", "DHIS2").schema().bytes());
        assertThat(version.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(version.header("Cache-Control").orElse("")).contains("immutable", "private");
        assertThat(latest.header("Cache-Control").orElse(""))
                .contains("no-cache")
                .doesNotContain("immutable");
        Answer unchanged = http.get(
                ADAPTORS + "/dhis2/versions/latest/schema",
                "Authorization",
                TestCallers.machine(),
                "If-None-Match",
                "\"" + hash + "\"");
        assertThat(unchanged.status()).isEqualTo(304);
    }

    @Test
    void listTheirVersions() {
        var versions = get(ADAPTORS + "/salesforce/versions").json().path("items");
        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).path("version").asString()).isEqualTo(BuiltInSchemas.VERSION);
        assertThat(versions.get(0).path("schema").asString()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing",
        "/nothing/versions",
        "/nothing/versions/latest/schema",
        "/http/versions/9.9.9/schema",
        "/HTTP",
        "/imports"
    })
    void areNotFoundWhereThereIsNone(String path) {
        assertThat(get(ADAPTORS + path).verdict()).isEqualTo("404 not-found");
    }

    @Test
    void areForSignedInCallersOnly() {
        for (String path : List.of("", "/http", "/http/versions", "/http/versions/latest/schema")) {
            assertThat(http.get(ADAPTORS + path).verdict()).isEqualTo("401 unauthenticated");
            assertThat(http.get(ADAPTORS + path, "Authorization", TestCallers.superuser())
                            .status())
                    .isEqualTo(200);
            assertThat(http.get(ADAPTORS + path, "Authorization", TestCallers.machine())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void goToOtherServicesWithTheirAnnotations() {
        String path = "/internal/adaptors/dhis2/versions/latest";
        Answer answer = http.get(path, "Authorization", service("credential-service"));
        assertThat(answer.json().path("version").asString()).isEqualTo(BuiltInSchemas.VERSION);
        assertThat(answer.json().path("schema").asString()).contains("\"hostUrl\"");
        assertThat(strings(answer.json().path("secret_pointers"))).containsExactly("/password", "/pat");
        assertThat(strings(answer.json().path("url_pointers"))).containsExactly("/hostUrl");
        assertThat(answer.json().at("/connection_test/kind").asString()).isEqualTo("http");
        assertThat(http.get(path, "Authorization", service("audit-service")).status())
                .isEqualTo(403);
        assertThat(http.get(path, "Authorization", TestCallers.superuser()).status())
                .isEqualTo(401);
        assertThat(http.get(
                                "/internal/adaptors/nothing/versions/latest",
                                "Authorization",
                                service("credential-service"))
                        .verdict())
                .isEqualTo("404 not-found");
    }

    private Answer get(String path) {
        return http.get(path, "Authorization", TestCallers.member());
    }

    private static String service(String name) {
        return TestPeers.shared().bearer(name, "schema-registry-service", Tenants.RESERVED);
    }

    private static List<String> names(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    private static List<String> strings(tools.jackson.databind.JsonNode list) {
        return list.valueStream().map(text -> text.asString()).toList();
    }
}
