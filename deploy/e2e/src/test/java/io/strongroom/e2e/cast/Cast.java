package io.strongroom.e2e.cast;

import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.local.signin.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A fresh tenant with one caller for each column of {@code docs/access.csv}: a credential's owner (an editor of the project, too), each project
 * role, a tenant admin, an auditor, a member of no project, a person of another tenant, machines with and without a scope, and callers
 * whose tokens are withdrawn, expired or missing.
 */
public final class Cast {

    private static final String PASSWORD = "correct-horse-battery-staple-" + UUID.randomUUID();

    private final Demo demo;
    private final Map<String, Client> callers = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Client tenantAdmin;
    private final Map<String, String> emails = new HashMap<>();
    private String adaptorImport = "";
    private String spareUser = "";
    public final String project;

    public Cast(Demo demo) {
        this.demo = demo;
        String tag = UUID.randomUUID().toString().substring(0, 8);
        tenantAdmin = tenant(tag);
        callers.put("tenant_admin", tenantAdmin);
        ids.put(
                "tenant_admin",
                tenantAdmin.get("/me").expect(200).json().path("id").asString());
        for (String who :
                new String[] {"owner", "project_owner", "project_admin", "project_editor", "project_viewer", "member"
                }) {
            callers.put(who, user(who, tag, "member"));
        }
        callers.put("auditor", user("auditor", tag, "auditor"));
        callers.put("machine", machine("worker-" + tag, "credentials:resolve"));
        callers.put("machine_unscoped", machine("clerk-" + tag, "schemas:write"));
        callers.put("superuser", demo.superuser());
        callers.put("other_tenant", demo.tenant(1).projectMember("owner").byApiToken());
        callers.put("none", new Client(demo.gateway(), ""));
        callers.put("withdrawn", withdrawn());
        callers.put("expired", expired());
        project = projectWithEveryRole(tag);
    }

    public Client caller(String column) {
        Client client = callers.get(column);
        if (client == null) {
            throw new AssertionError("docs/access.csv names a caller that nobody plays: " + column);
        }
        return client;
    }

    /** The same person after a login of now. */
    public Client signedInAnew(String who) {
        return signIn(Objects.requireNonNull(emails.get(who)));
    }

    public String id(String who) {
        return ids.getOrDefault(who, "");
    }

    /** A new credential of {@code owner}, filled, shared with the project and granted for {@code main}, but not for {@code spare}. */
    public String sharedCredential() {
        return caller("owner")
                .post("/credentials", """
                        {"name":"kept","type":{"kind":"raw"},"environments":{"main":{"password":"p"},"spare":{"password":"p"}},
                         "projects":[{"project":"%s","environments":["main"]}]}""".formatted(project))
                .expect(201)
                .createdId();
    }

    /** A withdrawal of all that somebody shared who never shared anything. */
    public String withdrawal() {
        return tenantAdmin
                .post("/withdrawals", "{\"owner\":\"" + id("member") + "\"}")
                .expect(202)
                .createdId();
    }

    public String machineClient() {
        return tenantAdmin
                .post("/machine-clients", "{\"name\":\"spare\",\"scopes\":[\"credentials:resolve\"]}")
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    /** A new personal API token of {@code owner}. */
    public String apiToken() {
        return caller("owner")
                .post("/me/api-tokens", "{\"name\":\"spare\"}")
                .expect(201)
                .createdId();
    }

    /** A project in which each caller had the role that they have in the other, and that its owner has deleted. */
    public String deletedProject() {
        String gone = projectWithEveryRole("gone-" + UUID.randomUUID());
        caller("project_owner").delete("/projects/" + gone).expect(204);
        return gone;
    }

    public String deletedMachineClient() {
        String gone = machineClient();
        tenantAdmin.delete("/machine-clients/" + gone).expect(204);
        return gone;
    }

    public String deletedApiToken() {
        String gone = apiToken();
        caller("owner").delete("/me/api-tokens/" + gone).expect(204);
        return gone;
    }

    /** The name of an environment that this credential had, with values, and that its owner has removed. */
    public String removedEnvironment(String credential) {
        String path = "/credentials/" + credential + "/environments/gone";
        caller("owner")
                .send("PUT", path + "/values", "{\"password\":\"p\"}", request -> request.header("If-None-Match", "*"))
                .expect(200);
        caller("owner")
                .send("DELETE", path, null, request -> request.header("If-Match", "*"))
                .expect(204);
        return "gone";
    }

    /** A credential whose share with the project was withdrawn. */
    public String unsharedCredential() {
        String credential = sharedCredential();
        caller("owner")
                .delete("/credentials/" + credential + "/shares/" + project)
                .expect(204);
        return credential;
    }

    /** A credential whose deletion is scheduled. */
    public String scheduledCredential() {
        String credential = sharedCredential();
        caller("owner").post("/credentials/" + credential + "/deletion", "{}").expect(202);
        return credential;
    }

    /** An offer of {@code owner} to {@code project_editor}. */
    public String offeredTransfer() {
        return signedInAnew("owner")
                .post("/credentials/" + sharedCredential() + "/transfer", "{\"to\":\"" + id("project_editor") + "\"}")
                .expect(201)
                .createdId();
    }

    /** Something that {@code owner} was told: that an offer was declined. */
    public String notification() {
        String offer = offeredTransfer();
        caller("project_editor")
                .send("POST", "/transfers/" + offer + "/decline", null, UnaryOperator.identity())
                .expect(200);
        return Awaitility.await()
                .until(
                        () -> caller("owner")
                                .get("/me/notifications")
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(told ->
                                        told.path("transfer").asString("").equals(offer))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** A credential that was deleted without any grace, and is purged. */
    public String purgedCredential() {
        String credential = sharedCredential();
        signedInAnew("owner")
                .post("/credentials/" + credential + "/deletion", "{\"grace_days\":0}")
                .expect(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> caller("owner").get("/credentials/" + credential).status() == 404);
        return credential;
    }

    /** Tells that a step uses a credential in the project, and answers the step's ref. */
    public String usage(String credential) {
        String ref = "flow-1/step-2";
        caller("owner")
                .send("PUT", usages(credential) + "/" + ref, null, UnaryOperator.identity())
                .expect(204);
        return ref;
    }

    private String usages(String credential) {
        return "/projects/" + project + "/credentials/" + credential + "/usages";
    }

    /** A new keychain of the project. */
    public String keychain() {
        return caller("project_owner")
                .post(
                        "/projects/" + project + "/keychains",
                        "{\"name\":\"Sites\",\"path\":\"$.patient.site\",\"on_no_match\":\"fail\"}")
                .expect(201)
                .createdId();
    }

    public String deletedKeychain() {
        String gone = keychain();
        caller("project_owner")
                .delete("/projects/" + project + "/keychains/" + gone)
                .expect(204);
        return gone;
    }

    /** An import that the superuser began. */
    public String adaptorImport() {
        if (adaptorImport.isEmpty()) {
            adaptorImport = caller("superuser")
                    .post("/adaptors/imports", "{\"packages\":[\"@openfn/language-http\"]}")
                    .expect(202)
                    .createdId();
        }
        return adaptorImport;
    }

    public void giveRole(String who, String role) {
        caller("project_owner")
                .put("/projects/" + project + "/members/" + id(who), "{\"role\":\"" + role + "\"}")
                .expect(200);
    }

    private Client tenant(String tag) {
        JsonNode made = demo.superuser()
                .post("/tenants", """
                        {"name":"cast-%s","admin":{"email":"admin@cast-%s.example","name":"Admin","password":"%s"}}""".formatted(tag, tag, PASSWORD))
                .expect(201)
                .json();
        ids.put("tenant", made.path("id").asString());
        Client admin = signIn("admin@cast-" + tag + ".example");
        ids.put("tenant_admin", admin.get("/me").expect(200).json().path("id").asString());
        return admin;
    }

    /** Somebody who never signs in. */
    public String spareUser() {
        if (spareUser.isEmpty()) {
            spareUser = tenantAdmin
                    .post(
                            "/users",
                            "{\"email\":\"spare@%s.example\",\"name\":\"Spare\",\"roles\":[\"member\"]}"
                                    .formatted(UUID.randomUUID()))
                    .expect(201)
                    .createdId();
        }
        return spareUser;
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
        emails.put(who, email);
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
