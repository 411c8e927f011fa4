package io.strongroom.credentials.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a run would be refused, told before it begins. */
@ServiceTest
class PreflightTests {

    private final Tenants tenants;
    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone worker;
    private final String project;
    private final String credential;

    @Autowired
    PreflightTests(Tenants tenants, Database database) {
        this.tenants = tenants;
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.worker = tenant.machine("credentials:resolve");
        this.project = owner.project("Malaria");
        this.credential = owner.post(
                        "/credentials",
                        "{\"name\":\"DHIS2\",\"type\":{\"kind\":\"raw\"},\"external_id\":\"clinic-7\",\"environments\":{\"main\":{\"a\":1},"
                                + "\"later\":null,\"spare\":{\"a\":1}}}")
                .is(201)
                .id();
        owner.share(credential, project, "main", "later").is(200);
    }

    @Test
    void saysWhatResolvingWouldSay() {
        String expired = shared();
        database.change("update credential set expires_at = now() where id = cast(? as uuid)", expired);
        String dying = shared();
        owner.post("/credentials/" + dying + "/deletion", "{}").is(202);
        String withdrawn = shared();
        owner.delete("/credentials/" + withdrawn + "/shares/" + project).is(204);
        String items = List.of(
                        item(credential, "main"),
                        item(credential, "spare"),
                        item(credential, "later"),
                        item(expired, "main"),
                        item(dying, "main"),
                        item(withdrawn, "main"),
                        item(UUID.randomUUID().toString(), "main"),
                        item("x", "main"))
                .stream()
                .collect(Collectors.joining(","));
        int events = events();

        Answer told = preflight(worker, items);

        assertThat(events()).isEqualTo(events);
        assertThat(told.at("/items/0").toString()).isEqualTo("{\"credential\":\"" + credential + "\",\"ok\":true}");
        Answer resolved = worker.post("/projects/" + project + "/resolve", "{\"items\":[" + items + "]}")
                .is(200);
        for (int i = 1; i < 8; i++) {
            assertThat(told.at("/items/" + i + "/ok").asBoolean(true)).isFalse();
            assertThat(without(told.at("/items/" + i + "/problem")))
                    .isEqualTo(without(resolved.at("/items/" + i + "/problem")));
        }
        assertThat(told.json().findValuesAsString("code"))
                .containsExactly(
                        "grant-missing",
                        "environment-not-filled",
                        "credential-expired",
                        "deletion-scheduled",
                        "grant-missing",
                        "not-found",
                        "not-found");
    }

    @Test
    void followsAKeychainWithAnInput() {
        String failing = keychain("null", "fail");
        String silent = keychain("null", "none");

        JsonNode items = preflight(
                        worker,
                        keyed(failing, "{\"site\":\"clinic-7\"}") + "," + keyed(failing, "{\"site\":\"canary\"}") + ","
                                + keyed(silent, "{}") + ","
                                + keyed(UUID.randomUUID().toString(), "{}"))
                .at("/items");

        assertThat(items.path(0).toString())
                .isEqualTo("{\"keychain\":\"%s\",\"credential\":\"%s\",\"ok\":true}".formatted(failing, credential));
        assertThat(items.path(1).at("/problem/code").asString()).isEqualTo("keychain-no-match");
        assertThat(items.path(2).toString()).isEqualTo("{\"keychain\":\"" + silent + "\",\"ok\":true}");
        assertThat(items.path(3).at("/problem/code").asString()).isEqualTo("not-found");
        assertThat(items.toString()).doesNotContain("canary");
    }

    @Test
    void checksAKeychainsDefaultWhereThereIsNoInputYet() {
        String bare = keychain("null", "fail");
        String falling = keychain("\"" + credential + "\"", "fail");

        assertThat(preflight(worker, keyless(bare, "main")).at("/items/0").toString())
                .isEqualTo("{\"keychain\":\"" + bare + "\",\"ok\":true,\"depends_on_input\":true}");
        assertThat(preflight(worker, keyless(falling, "main")).at("/items/0").toString())
                .isEqualTo("{\"keychain\":\"%s\",\"credential\":\"%s\",\"ok\":true,\"depends_on_input\":true}"
                        .formatted(falling, credential));
        JsonNode refused = preflight(worker, keyless(falling, "spare")).at("/items/0");
        assertThat(refused.path("ok").asBoolean(true)).isFalse();
        assertThat(refused.path("depends_on_input").asBoolean()).isTrue();
        assertThat(refused.at("/problem/code").asString()).isEqualTo("grant-missing");
        assertThat(preflight(worker, keyless(UUID.randomUUID().toString(), "main"))
                        .at("/items/0/problem/code")
                        .stringValue())
                .isEqualTo("not-found");
    }

    @Test
    void isForWorkersAndEditors() {
        String item = item(credential, "main");
        Someone editor = tenant.member();
        Someone viewer = tenant.member();
        owner.addMember(project, editor, "editor");
        owner.addMember(project, viewer, "viewer");
        String path = "/projects/" + project + "/preflight";

        assertThat(preflight(editor, item).at("/items/0/ok").asBoolean()).isTrue();
        for (Someone refused : List.of(viewer, tenant.admin(), tenant.machine("usages:write"), tenant.machine())) {
            refused.post(path, "{").is(403, "forbidden");
        }
        Tenant other = tenants.create();
        for (Someone blind :
                List.of(tenant.member(), other.member(), other.machine("credentials:resolve"), tenants.superuser())) {
            blind.post(path, "{").is(404, "not-found");
            blind.post(path, "{\"items\":[" + item + "]}").is(404, "not-found");
        }
        worker.post("/projects/" + UUID.randomUUID() + "/preflight", "{\"items\":[" + item + "]}")
                .is(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/items",
                "{\"items\":[]}|/items",
                "{\"items\":[{\"environment\":\"main\"}]}|/items/0",
                "{\"items\":[{\"credential\":\"c\"}]}|/items/0/environment",
                "{\"items\":[{\"credential\":\"c\",\"environment\":\"main\",\"step\":\"s\"}]}|/items/0/step",
                "{\"items\":[{\"credential\":\"c\",\"environment\":\"main\",\"input\":1}]}|/items/0/input"
            })
    void namesTheFieldThatIsWrong(String body, String pointer) {
        worker.post("/projects/" + project + "/preflight", body).isInvalid(pointer);
    }

    @Test
    void takesTwoHundred() {
        String most =
                IntStream.range(0, 200).mapToObj(n -> item(credential, "main")).collect(Collectors.joining(","));

        assertThat(preflight(worker, most).at("/items")).hasSize(200);
        worker.post(
                        "/projects/" + project + "/preflight",
                        "{\"items\":[" + most + "," + item(credential, "main") + "]}")
                .isInvalid("/items");
    }

    private Answer preflight(Someone caller, String items) {
        return caller.post("/projects/" + project + "/preflight", "{\"items\":[" + items + "]}")
                .is(200);
    }

    private static String without(JsonNode problem) {
        return problem.toString().replaceAll("\"trace_id\":\"[^\"]*\"", "");
    }

    private static String item(String credential, String environment) {
        return "{\"credential\":\"%s\",\"environment\":\"%s\"}".formatted(credential, environment);
    }

    private static String keyed(String keychain, String input) {
        return "{\"keychain\":\"%s\",\"environment\":\"main\",\"input\":%s}".formatted(keychain, input);
    }

    private static String keyless(String keychain, String environment) {
        return "{\"keychain\":\"%s\",\"environment\":\"%s\"}".formatted(keychain, environment);
    }

    private String keychain(String fallback, String onNoMatch) {
        return owner.post(
                        "/projects/" + project + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.site\",\"default\":%s,\"on_no_match\":\"%s\"}"
                                .formatted(fallback, onNoMatch))
                .is(201)
                .id();
    }

    private String shared() {
        String made = owner.credential("other", "main");
        owner.share(made, project, "main").is(200);
        return made;
    }

    private int events() {
        return database.eventTypes(tenant.id()).size();
    }
}
