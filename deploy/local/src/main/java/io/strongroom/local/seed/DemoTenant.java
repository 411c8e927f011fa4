package io.strongroom.local.seed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One tenant of the demo. Each step finds what is there already, and makes the rest. */
final class DemoTenant {
    /** The people beside the administrator, with their roles in the tenant. */
    private static final Map<String, String> PEOPLE =
            Map.of("owner", "member", "editor", "member", "viewer", "member", "auditor", "auditor");

    private static final List<String> IN_PROJECT = List.of("editor", "viewer");
    private static final Map<String, String> MACHINES =
            Map.of("worker", "credentials:resolve", "auditor", "audit:read");

    private final DemoState state;
    private final DemoPeople people;
    private final String name;
    private final ObjectNode tenant;

    DemoTenant(DemoState state, DemoPeople people, String name) {
        this.state = state;
        this.people = people;
        this.name = name;
        this.tenant = DemoState.named(state.demo(), "tenants", "name", name);
    }

    void make(Api superuser) {
        var administrator = person("admin", "tenant_admin");
        var body = Api.JSON.createObjectNode().put("name", name);
        body.set("admin", newPerson(administrator));
        keepId(tenant, () -> existing(superuser, "/tenants", "name", name), () -> superuser.post("/tenants", body));
        var admin = people.as(administrator);
        keepId(administrator, () -> existing(admin, "/users", "email", email("admin")), () -> missing("admin"));
        PEOPLE.forEach((who, role) -> makePerson(admin, who, role));
        MACHINES.forEach((machine, scope) -> makeMachine(admin, machine, scope));
        makeProject();
    }

    private void makePerson(Api admin, String who, String role) {
        var person = person(who, role);
        var body = newPerson(person);
        body.putArray("roles").add(role);
        keepId(person, () -> existing(admin, "/users", "email", email(who)), () -> admin.post("/users", body));
        people.as(person);
    }

    private void makeMachine(Api admin, String machine, String scope) {
        var client = DemoState.named(tenant, "machine_clients", "name", machine);
        if (client.has("client_secret")) {
            return;
        }
        var body = Api.JSON.createObjectNode().put("name", machine);
        body.putArray("scopes").add(scope);
        var made = existing(admin, "/machine-clients", "name", machine);
        var shown = made.isEmpty()
                ? admin.post("/machine-clients", body)
                : admin.post(
                        "/machine-clients/%s/secrets"
                                .formatted(made.get().path("id").asString()),
                        Api.JSON.createObjectNode());
        var known = made.orElse(shown);
        client.put("id", known.path("id").asString())
                .put("client_id", known.path("client_id").asString());
        client.put("client_secret", shown.path("client_secret").asString());
        client.putArray("scopes").add(scope);
        state.save();
    }

    private void makeProject() {
        var owner = people.as(person("owner", "member"));
        var project = DemoState.named(tenant, "projects", "name", "Demo");
        keepId(
                project,
                () -> existing(owner, "/projects", "name", "Demo"),
                () -> owner.post("/projects", Api.JSON.createObjectNode().put("name", "Demo")));
        var members = project.withObject("members");
        members.put(person("owner", "member").path("id").asString(), "owner");
        for (var role : IN_PROJECT) {
            var id = person(role, "member").path("id").asString();
            if (!members.has(id)) {
                owner.put(
                        "/projects/%s/members/%s".formatted(project.path("id").asString(), id),
                        Api.JSON.createObjectNode().put("role", role));
                members.put(id, role);
                state.save();
            }
        }
    }

    private ObjectNode person(String who, String role) {
        var person = DemoState.named(tenant, "users", "email", email(who));
        person.putArray("roles").add(role);
        return person;
    }

    private ObjectNode newPerson(ObjectNode person) {
        var email = person.path("email").asString();
        var first = email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1, email.indexOf('@'));
        return Api.JSON
                .createObjectNode()
                .put("email", email)
                .put("name", first)
                .put("password", state.password(person));
    }

    private String email(String who) {
        return "%s@%s.example".formatted(who, name);
    }

    private static JsonNode missing(String who) {
        throw new IllegalStateException(who + " was made with the tenant and is not listed");
    }

    private static Optional<JsonNode> existing(Api api, String path, String field, String value) {
        return api.list(path)
                .filter(item -> item.path(field).asString().equals(value))
                .findFirst();
    }

    private void keepId(ObjectNode thing, Supplier<Optional<JsonNode>> existing, Supplier<JsonNode> make) {
        if (!thing.has("id")) {
            var found = existing.get().orElseGet(make);
            thing.put("id", found.path("id").asString());
            state.save();
        }
    }
}
