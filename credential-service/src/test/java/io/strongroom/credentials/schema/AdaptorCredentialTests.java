package io.strongroom.credentials.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Credentials of the kind adaptor, from the request to the worker. */
@ServiceTest
class AdaptorCredentialTests {

    private static final String SCHEMA = """
            {"type":"object","properties":{"hostUrl":{"type":"string","format":"uri"},"username":{"type":"string"},
            "password":{"type":"string","writeOnly":true},"tls":{"type":"object","writeOnly":true},"port":{"type":"integer"}},
            "required":["hostUrl"]}""";

    private final Tenants tenants;
    private final TestRegistry registry;

    @Autowired
    AdaptorCredentialTests(Tenants tenants, TestRegistry registry) {
        this.tenants = tenants;
        this.registry = registry;
    }

    @BeforeEach
    void publish() {
        registry.publish("dhis2", "8.0.0", SCHEMA, List.of("/password", "/tls", "/pat"), List.of("/hostUrl"));
    }

    @Test
    void areStoredWithTheVersionAndWithoutTheSlash() {
        Someone owner = tenants.create().member();
        Answer made = create(
                        owner,
                        "dhis2",
                        "{\"hostUrl\":\"https://play.example.org//\",\"username\":\"u\",\"password\":\"p\"}")
                .is(201);
        assertThat(made.at("/type/adaptor").asString()).isEqualTo("dhis2");
        assertThat(made.at("/type/version").asString()).isEqualTo("8.0.0");
        assertThat(warnings(made)).containsExactly("main /hostUrl trailing-slash-removed");
        Answer values = owner.get("/credentials/" + made.id() + "/environments/main/values")
                .is(200);
        assertThat(values.text())
                .contains("{\"hostUrl\":\"https://play.example.org\",\"username\":\"u\",\"password\":\"p\"}");
    }

    @Test
    void reachTheWorkerInTheirDigitsWithThePathsOfTheirSecrets() {
        Tenant tenant = tenants.create();
        Someone owner = tenant.member();
        String document =
                "{\"extra\":1.10,\"hostUrl\":\"https://a.example/\",\"tls\":{\"key\":\"k\",\"n\":-0.0},\"port\":80,\"password\":\"p\"}";
        Answer made = create(owner, "dhis2", document).is(201);
        assertThat(warnings(made)).containsExactly("main /hostUrl trailing-slash-removed", "main /extra unknown-key");
        String project = owner.project("P");
        owner.share(made.id(), project, "main").is(200);
        Answer resolved = tenant.machine("credentials:resolve")
                .post("/projects/" + project + "/credentials/" + made.id() + "/resolve", "{\"environment\":\"main\"}")
                .is(200);
        assertThat(resolved.text()).contains(document.replace("example/", "example"));
        assertThat(resolved.at("/secret_paths").valueStream().map(JsonNode::asString))
                .containsExactly("/tls/key", "/tls/n", "/password");
    }

    @Test
    void areRefusedFieldByField() {
        Someone owner = tenants.create().member();
        String body = body("dhis2", null, "{\"port\":\"secret-4711\",\"username\":7}")
                .replace("\"main\":", "\"staging\":{\"hostUrl\":\"nowhere-4711\"},\"main\":");
        Answer refused = owner.post("/credentials", body).is(422, "validation-failed");
        assertThat(refused.at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/environments/staging/hostUrl",
                        "/environments/main/hostUrl",
                        "/environments/main/port",
                        "/environments/main/username");
        assertThat(refused.text()).doesNotContain("4711");
    }

    @Test
    void areMadeWithoutValuesToo() {
        Someone owner = tenants.create().member();
        Answer made = owner.post(
                        "/credentials",
                        "{\"name\":\"c\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"dhis2\"},\"environments\":{\"main\":null}}")
                .is(201);
        assertThat(made.at("/type/version").asString()).isEqualTo("8.0.0");
        assertThat(made.at("/warnings")).isEmpty();
    }

    @Test
    void nameAnAdaptorAndAVersionThatExist() {
        Someone owner = tenants.create().member();
        create(owner, "nothing", "{}").isInvalid("/type/adaptor");
        create(owner, "../x", "{}").isInvalid("/type/adaptor");
        owner.post("/credentials", body("dhis2", "9.9.9", "{}")).isInvalid("/type/version");
        owner.post("/credentials", body("dhis2", "8/0", "{}")).isInvalid("/type/version");
        owner.post("/credentials", body("dhis2", "8.0.0", "{\"hostUrl\":\"https://a.example\"}"))
                .is(201);
    }

    @Test
    void takeWhatSchemasSayAsItIs() {
        Someone owner = tenants.create().member();
        registry.publish("bare", "1.0.0", null, List.of(), List.of());
        Answer bare = create(owner, "bare", "{\"a\":\"https://a/\"}").is(201);
        assertThat(warnings(bare)).containsExactly("main  no-schema");
        registry.publish("odd", "1.0.0", "{\"$ref\":\"http://127.0.0.1:1/x\"}", List.of("/a"), List.of());
        assertThat(warnings(create(owner, "odd", "{\"a\":1}").is(201))).containsExactly("main  schema-not-usable");
        registry.publish("empty", "1.0.0", "{}", List.of(), List.of());
        assertThat(warnings(create(owner, "empty", "{\"a\":1}").is(201))).isEmpty();
    }

    @Test
    void areSavedWhileTheRegistryIsAway() {
        Someone owner = tenants.create().member();
        registry.publish("known", "1.0.0", SCHEMA, List.of("/password"), List.of("/hostUrl"));
        registry.publish("unknown", "1.0.0", SCHEMA, List.of("/password"), List.of("/hostUrl"));
        create(owner, "known", "{\"hostUrl\":\"https://a.example\"}").is(201);
        registry.whileAway(() -> {
            Answer known = create(owner, "known", "{\"hostUrl\":\"https://a.example/\"}")
                    .is(201);
            assertThat(known.at("/type/version").asString()).isEqualTo("1.0.0");
            assertThat(warnings(known)).containsExactly("main /hostUrl trailing-slash-removed");
            create(owner, "known", "{}").isInvalid("/environments/main/hostUrl");
            Answer unknown = create(owner, "unknown", "{\"hostUrl\":\"https://a.example/\"}")
                    .is(201);
            assertThat(unknown.at("/type/version").isMissingNode()).isTrue();
            assertThat(warnings(unknown)).containsExactly("main  schema-unavailable");
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> create(owner, "unknown", "{}").status() == 422);
    }

    @Test
    void areKnownToTheirOwnTenantOnly(@Autowired Database database) {
        Tenant tenant = tenants.create();
        registry.publish("walled", "1.0.0", SCHEMA, List.of(), List.of());
        create(tenant.member(), "walled", "{\"hostUrl\":\"https://a.example\"}").is(201);
        assertThat(database.column(UUID.class, "select tenant_id from known_schema where adaptor = 'walled'"))
                .containsExactly(tenant.id());
    }

    private static Answer create(Someone owner, String adaptor, String document) {
        return owner.post("/credentials", body(adaptor, null, document));
    }

    private static String body(String adaptor, @Nullable String version, String document) {
        String named = version == null ? "" : ",\"version\":\"" + version + "\"";
        return "{\"name\":\"c\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"" + adaptor + "\"" + named
                + "},\"environments\":{\"main\":" + document + "}}";
    }

    private static List<String> warnings(Answer made) {
        return made.at("/warnings")
                .valueStream()
                .map(one -> one.path("environment").asString() + " "
                        + one.path("pointer").asString() + " "
                        + one.path("code").asString())
                .toList();
    }
}
