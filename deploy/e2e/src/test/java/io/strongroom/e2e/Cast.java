package io.strongroom.e2e;

import io.strongroom.local.signin.SignIn;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A fresh tenant with one caller for each column of {@code docs/access.csv}: a credential's owner (an editor of the project, too), each project
 * role, a tenant admin, an auditor, a member of no project, a person of another tenant, machines with and without a scope, and callers
 * whose tokens are withdrawn, expired or missing.
 */
final class Cast {

    private static final String PASSWORD = "correct-horse-battery-staple-" + UUID.randomUUID();

    private final Demo demo;
    private final Map<String, Client> callers = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Client tenantAdmin;
    final String project;

    Cast(Demo demo) {
        this.demo = demo;
        String tag = UUID.randomUUID().toString().substring(0, 8);
        tenantAdmin = tenant(tag);
        callers.put("tenant_admin", tenantAdmin);
        for (String who :
                new String[] {"owner", "project_owner", "project_admin", "project_editor", "project_viewer", "member"
                }) {
            callers.put(who, user(who, tag, "member"));
        }
        callers.put("auditor", user("auditor", tag, "auditor"));
        callers.put("machine", machine("worker-" + tag, "credentials:resolve"));
        callers.put("machine_unscoped", machine("clerk-" + tag, "usages:write"));
        callers.put("superuser", demo.superuser());
        callers.put("other_tenant", demo.tenant(1).projectMember("owner").byApiToken());
        callers.put("none", new Client(demo.gateway(), ""));
        callers.put("withdrawn", withdrawn());
        callers.put("expired", expired());
        project = projectWithEveryRole(tag);
    }

    Client caller(String column) {
        Client client = callers.get(column);
        if (client == null) {
            throw new AssertionError("docs/access.csv names a caller that nobody plays: " + column);
        }
        return client;
    }

    String id(String who) {
        return ids.getOrDefault(who, "");
    }

    /** A new credential of {@code owner}, filled, shared with the project and granted for {@code main}. */
    String sharedCredential() {
        return caller("owner")
                .post("/credentials", """
                        {"name":"kept","type":{"kind":"raw"},"environments":{"main":{"password":"p"}},
                         "projects":[{"project":"%s","environments":["main"]}]}""".formatted(project))
                .expect(201)
                .createdId();
    }

    String machineClient() {
        return tenantAdmin
                .post("/machine-clients", "{\"name\":\"spare\",\"scopes\":[\"credentials:resolve\"]}")
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private Client tenant(String tag) {
        JsonNode made = demo.superuser()
                .post("/tenants", """
                        {"name":"cast-%s","admin":{"email":"admin@cast-%s.example","name":"Admin","password":"%s"}}""".formatted(tag, tag, PASSWORD))
                .expect(201)
                .json();
        ids.put("tenant", made.path("id").asString());
        return signIn("admin@cast-" + tag + ".example");
    }

    private Client user(String who, String tag, String role) {
        String email = who + "@cast-" + tag + ".example";
        JsonNode made = tenantAdmin
                .post(
                        "/users",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"roles\":[\"%s\"],\"password\":\"%s\"}"
                                .formatted(email, who, role, PASSWORD))
                .expect(201)
                .json();
        ids.put(who, made.path("id").asString());
        return signIn(email);
    }

    private Client signIn(String email) {
        return new Client(demo.gateway(), SignIn.person(demo.gateway(), email, PASSWORD));
    }

    private Client machine(String name, String scope) {
        JsonNode made = tenantAdmin
                .post("/machine-clients", "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(name, scope))
                .expect(201)
                .json();
        String token = SignIn.machine(
                demo.gateway(),
                made.path("client_id").asString(),
                made.path("client_secret").asString());
        return new Client(demo.gateway(), token);
    }

    private Client withdrawn() {
        JsonNode made = caller("owner")
                .post("/me/api-tokens", "{\"name\":\"withdrawn\"}")
                .expect(201)
                .json();
        Client client = new Client(demo.gateway(), made.path("token").asString());
        client.get("/me").expect(200);
        caller("owner").delete("/me/api-tokens/" + made.path("id").asString()).expect(204);
        Awaitility.await().until(() -> client.get("/me").status() == 401);
        return client;
    }

    private Client expired() {
        JsonNode made = caller("owner")
                .post(
                        "/me/api-tokens",
                        "{\"name\":\"expired\",\"expires_at\":\"%s\"}"
                                .formatted(Instant.now().plusSeconds(2)))
                .expect(201)
                .json();
        Client client = new Client(demo.gateway(), made.path("token").asString());
        Awaitility.await().until(() -> client.get("/me").status() == 401);
        return client;
    }

    private String projectWithEveryRole(String tag) {
        Client owner = caller("project_owner");
        String made = owner.post("/projects", "{\"name\":\"cast-%s\"}".formatted(tag))
                .expect(201)
                .createdId();
        Map.of("owner", "editor", "project_admin", "admin", "project_editor", "editor", "project_viewer", "viewer")
                .forEach((who, role) -> owner.put(
                                "/projects/" + made + "/members/" + id(who), "{\"role\":\"" + role + "\"}")
                        .expect(200));
        return made;
    }
}
