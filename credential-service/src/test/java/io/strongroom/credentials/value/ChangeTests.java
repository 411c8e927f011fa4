package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.platform.test.token.TestTokens;
import io.strongroom.platform.vault.SecretStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners change values, each change on the condition that they know what they change. */
@ServiceTest
class ChangeTests {

    private final Database database;
    private final TestRegistry registry;
    private final Orphans orphans;
    private final Tenant tenant;
    private final Someone owner;
    private final String credential;
    private final String main;
    private final String later;

    @Autowired
    ChangeTests(
            Tenants tenants,
            Database database,
            TestRegistry registry,
            SecretStore store,
            @Qualifier("opsJdbc") JdbcClient ops) {
        this.database = database;
        this.registry = registry;
        this.orphans = new Orphans(database, store, ops);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.credential = owner.post(
                        "/credentials",
                        "{\"name\":\"DHIS2\",\"type\":{\"kind\":\"raw\"},"
                                + "\"environments\":{\"main\":{\"z\":1.10,\"a\":\"canary-1\",\"n\":-0.0},\"later\":null}}")
                .is(201)
                .id();
        this.main = "/credentials/" + credential + "/environments/main/values";
        this.later = main.replace("main", "later");
    }

    @AfterEach
    void nothingIsInTheVaultThatNothingNames() {
        orphans.assertThereAreNone(tenant);
    }

    @Test
    void aDocumentTakesThePlaceOfTheValues() {
        Answer written = owner.put(main, "{\"b\":2.50,\"a\":\"canary-2\",\"z\":1.10}", "\"1\"")
                .is(200);

        assertThat(written.text()).isEqualTo("{\"version\":2,\"warnings\":[]}");
        assertThat(written.header("ETag")).isEqualTo("\"2\"");
        assertThat(values()).isEqualTo("{\"values\":{\"b\":2.50,\"a\":\"canary-2\",\"z\":1.10},\"version\":2}");
        Answer shown = owner.get("/credentials/" + credential);
        assertThat(shown.header("ETag")).isEqualTo("\"2\"");
        assertThat(shown.at("/environments/1/keys").toString()).isEqualTo("[\"b\",\"a\",\"z\"]");
        assertThat(lastEvent("strongroom.credential.value.changed"))
                .contains(
                        "\"keys\":[\"b\",\"n\",\"a\"]",
                        "\"keys_added\":[\"b\"]",
                        "\"keys_removed\":[\"n\"]",
                        "\"keys_changed\":[\"a\"]",
                        "\"environment\":\"main\"",
                        "\"version\":\"2\"")
                .doesNotContain("canary");
    }

    @Test
    void aMergePatchLeavesTheRestAsItWasWritten() {
        Answer written = owner.patch(main, "{\"a\":null,\"b\":{\"c\":1E400,\"d\":null}}", "\"1\"")
                .is(200);

        assertThat(written.header("ETag")).isEqualTo("\"2\"");
        assertThat(values()).isEqualTo("{\"values\":{\"z\":1.10,\"n\":-0.0,\"b\":{\"c\":1E400}},\"version\":2}");
        owner.call("PATCH", main, "{\"n\":0}", "If-Match", "\"2\"").is(200);
        assertThat(values()).contains("{\"z\":1.10,\"n\":0,\"b\":{\"c\":1E400}}");
    }

    @Test
    void removedValuesLeaveAPlaceholder() {
        String project = owner.project("P");
        owner.share(credential, project, "main").is(200);
        Someone worker = tenant.machine("credentials:resolve");
        String resolve = "/projects/" + project + "/credentials/" + credential + "/resolve";
        worker.post(resolve, "{\"environment\":\"main\"}").is(200);

        Answer removed = owner.delete(main, "\"1\"").is(204);

        assertThat(removed.header("ETag")).isEqualTo("\"2\"");
        owner.get(main).is(409, "environment-not-filled");
        worker.post(resolve, "{\"environment\":\"main\"}").is(409, "environment-not-filled");
        JsonNode environment = owner.get("/credentials/" + credential).at("/environments/1");
        assertThat(environment.at("/keys")).isEmpty();
        assertThat(environment.at("/version").asInt()).isEqualTo(2);
        assertThat(lastEvent("strongroom.credential.value.changed"))
                .contains("\"keys_removed\":[\"z\",\"a\",\"n\"]", "\"version\":\"2\"");
        owner.delete(main, "\"2\"").is(409, "environment-not-filled");
        owner.patch(main, "{\"a\":1}", "\"2\"").is(409, "environment-not-filled");

        owner.put(main, "{\"a\":1}", "\"2\"").is(412, "precondition-failed");
        assertThat(owner.putNew(main, "{\"a\":1}").is(200).header("ETag")).isEqualTo("\"3\"");
        worker.post(resolve, "{\"environment\":\"main\"}").is(200);
    }

    @Test
    void firstValuesNeedThatNothingIsThere() {
        owner.put(later, "{\"a\":1}").is(428, "precondition-required");
        owner.put(later, "{\"a\":1}", "\"0\"").is(412, "precondition-failed");
        owner.put(later, "{\"a\":1}", "*").is(412, "precondition-failed");
        assertThat(owner.putNew(later, "{\"a\":1}").is(200).header("ETag")).isEqualTo("\"1\"");
        owner.putNew(later, "{\"a\":2}").is(412, "precondition-failed");

        assertThat(owner.putNew(main.replace("main", "new"), "{\"a\":1}")
                        .is(200)
                        .header("ETag"))
                .isEqualTo("\"1\"");
        Answer shown = owner.get("/credentials/" + credential);
        assertThat(shown.at("/environments").findValuesAsString("name")).containsExactly("later", "main", "new");
        assertThat(shown.at("/status").asString()).isEqualTo("ready");
        owner.putNew(main.replace("main", "%E2%80%AE"), "{\"a\":1}").isInvalid("");
    }

    @Test
    void checksAreMadeInTheirOrder() {
        Someone stale = new Someone(
                owner.api(),
                owner.id(),
                TestTokens.shared()
                        .user(tenant.id(), owner.id(), "member")
                        .signedInAgo(301)
                        .bearer());
        stale.call("PUT", main, "{", "Content-Type", "text/plain").is(401, "step-up-required");
        stale.call("DELETE", main, null).is(401, "step-up-required");
        owner.call("PUT", main, "{", "Content-Type", "text/plain").is(415, "unsupported-media-type");
        owner.call("PUT", main, "{").is(428, "precondition-required");
        owner.put(main, "{", "\"7\"").is(400, "malformed-json");
        owner.put(main, "{\"a\":1,\"a\":2}", "\"7\"").is(400, "malformed-json");
        owner.put(main, "[]", "\"7\"").isInvalid("");
        owner.patch(main, "[]", "\"7\"").isInvalid("");
        owner.put(main, "{}", "\"7\"").is(412, "precondition-failed");
        owner.patch(main, "{}", "\"7\"").is(412, "precondition-failed");
        owner.delete(main, "\"7\"").is(412, "precondition-failed");
        owner.delete(main).is(428, "precondition-required");
        owner.patch(main.replace("main", "none"), "{", "").is(404, "not-found");
        owner.delete(main.replace("main", "none"), "*").is(404, "not-found");
        assertThat(values()).contains("\"version\":1");
    }

    @Test
    void areForTheOwnerAlone() {
        String project = owner.project("P");
        Someone colleague = tenant.member();
        owner.addMember(project, colleague, "owner");
        owner.share(credential, project, "main").is(200);

        for (Someone other : List.of(colleague, tenant.admin())) {
            other.put(main, "{\"a\":1}", "\"1\"").is(403, "forbidden");
            other.patch(main, "{\"a\":1}", "\"1\"").is(403, "forbidden");
            other.delete(main, "\"1\"").is(403, "forbidden");
        }
        tenant.member().put(main, "{\"a\":1}", "\"1\"").is(404, "not-found");
        owner.put(main.replace(credential, UUID.randomUUID().toString()), "{}", "\"1\"")
                .is(404, "not-found");
        assertThat(database.column(
                        String.class,
                        "select body::jsonb #>> '{unmapped,reason}' from access_event_outbox where tenant_id = ?"
                                + " and type = 'strongroom.credential.value.changed' and failed",
                        tenant.id()))
                .hasSize(8)
                .contains("forbidden", "not-found");
    }

    @Test
    void anAdaptorsValuesAreHeldToItsSchema() {
        registry.publish(
                "changed",
                "1.0.0",
                "{\"type\":\"object\",\"properties\":{\"hostUrl\":{\"type\":\"string\",\"format\":\"uri\"},\"password\":{\"type\":\"string\"}},\"required\":[\"hostUrl\"]}",
                List.of("/password"),
                List.of("/hostUrl"));
        String made = owner.post(
                        "/credentials",
                        "{\"name\":\"a\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"changed\"},\"environments\":{\"main\":{\"hostUrl\":\"https://a.example\"}}}")
                .is(201)
                .id();
        registry.publish("changed", "2.0.0", "{\"required\":[\"token\"]}", List.of(), List.of());
        String values = main.replace(credential, made);

        owner.put(values, "{\"password\":7}", "\"1\"").isInvalid("/hostUrl");
        owner.patch(values, "{\"hostUrl\":null}", "\"1\"").isInvalid("/hostUrl");
        Answer written = owner.patch(values, "{\"hostUrl\":\"https://b.example//\",\"odd\":1}", "\"1\"")
                .is(200);

        assertThat(written.at("/warnings/0/pointer").asString()).isEqualTo("/hostUrl");
        assertThat(written.at("/warnings/0/code").asString()).isEqualTo("trailing-slash-removed");
        assertThat(written.at("/warnings/1/code").asString()).isEqualTo("unknown-key");
        assertThat(written.at("/warnings/1/environment").asString()).isEqualTo("main");
        assertThat(owner.get(values).text()).contains("{\"hostUrl\":\"https://b.example\",\"odd\":1}");
        assertThat(owner.get("/credentials/" + made).at("/type/version").asString())
                .isEqualTo("1.0.0");
    }

    private String values() {
        return owner.get(main).is(200).text();
    }

    private String lastEvent(String type) {
        String body = database.column(
                        String.class,
                        "select body from access_event_outbox where tenant_id = ? and type = ? order by arrival desc limit 1",
                        tenant.id(),
                        type)
                .getFirst();
        return new JsonMapper().readTree(body).toString();
    }
}
