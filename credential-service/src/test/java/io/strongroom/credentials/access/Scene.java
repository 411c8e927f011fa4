package io.strongroom.credentials.access;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project, a credential that is shared with it, and one of each caller that the table knows; and the same again in another tenant. */
final class Scene {

    private static final String SPARE = "spare";
    private static final String VALUES = "{\"user\":\"u\"}";
    private static final String KEYCHAIN = "{\"name\":\"Sites\",\"path\":\"$.site\",\"on_no_match\":\"fail\"}";
    private static final String USAGE = "flow-1/step-2";
    private final Tenant tenant;
    private final Someone guest;
    private final Map<String, Someone> callers = new HashMap<>();
    private final Things own;
    private final Things foreign;

    /** What the variables of paths stand for. */
    record Things(
            String project, String credential, String user, String receiver, String withdrawal, String keychain) {}

    Scene(Tenants tenants, Someone withdrawn) {
        this.tenant = tenants.create();
        this.guest = tenant.member();
        Someone projectOwner = tenant.member();
        callers.put("project_owner", projectOwner);
        String project = projectOwner.project("Malaria");
        callers.put("owner", join(projectOwner, project, "editor"));
        callers.put("project_admin", join(projectOwner, project, "admin"));
        callers.put("project_editor", join(projectOwner, project, "editor"));
        callers.put("project_viewer", join(projectOwner, project, "viewer"));
        callers.put("tenant_admin", tenant.admin());
        callers.put("auditor", tenant.user("auditor"));
        callers.put("member", tenant.member());
        callers.put("machine", tenant.machine("credentials:resolve"));
        callers.put("machine_unscoped", tenant.machine("schemas:write"));
        callers.put("superuser", tenants.superuser());
        callers.put("withdrawn", withdrawn);
        callers.put("expired", tenant.expired());
        callers.put("none", tenants.nobody());
        this.own = new Things(
                project,
                caller("owner").credential("DHIS2", "main"),
                guest.id().toString(),
                caller("project_editor").id().toString(),
                withdrawal(tenant, guest),
                keychain(projectOwner, project));
        Tenant other = tenants.create();
        Someone stranger = other.member();
        callers.put("other_tenant", stranger);
        Someone foreigner = other.member();
        String theirs = stranger.project("Malaria");
        this.foreign = new Things(
                theirs,
                stranger.credential("DHIS2", "main"),
                foreigner.id().toString(),
                other.member().id().toString(),
                withdrawal(other, foreigner),
                keychain(stranger, theirs));
        stranger.share(foreign.credential(), foreign.project(), "main").is(200);
        restore();
    }

    Someone caller(String name) {
        return Objects.requireNonNull(callers.get(name), name);
    }

    Things own() {
        return own;
    }

    Things foreign() {
        return foreign;
    }

    static Things random() {
        return new Things(id(), id(), id(), id(), id(), id());
    }

    /** Undoes what an operation may have done that was let through. */
    void restore() {
        caller("project_owner").addMember(own.project(), guest, "viewer");
        Someone owner = caller("owner");
        owner.get("/transfers?direction=out&state=offered")
                .at("/items")
                .valueStream()
                .forEach(offer -> owner.delete("/transfers/" + offer.get("id").stringValue()));
        // Answered 404 where none is scheduled.
        owner.delete("/credentials/" + own.credential() + "/deletion");
        owner.share(own.credential(), own.project(), "main").is(200);
        String environments = "/credentials/" + own.credential() + "/environments/";
        // Answered 412 where it is there still.
        owner.putNew(environments + SPARE, null);
        owner.putNew(environments + "main/values", VALUES);
        owner.call("PUT", usages(own) + "/" + USAGE, null).is(204);
    }

    private static String usages(Things things) {
        return "/projects/" + things.project() + "/credentials/" + things.credential() + "/usages";
    }

    /** Asks for an operation of the table about some things. */
    Answer ask(Someone caller, String operation, Things things) {
        if (operation.equals("DELETE /credentials/{c}/deletion")) {
            caller("owner").post("/credentials/" + own.credential() + "/deletion", "{}");
        }
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{p}", things.project())
                .replace("{c}", things.credential())
                .replace("{t}", operation.contains("{t}") ? tenantOrTransfer(operation, things) : "")
                .replace("{user}", things.user())
                .replace("{e}", environment(operation))
                .replace("{w}", things.withdrawal())
                .replace("{k}", keychain(operation, things))
                .replace("{n}", "1")
                .replace("{ref}", USAGE);
        return caller.call(parts[0], path, body(operation, things), headers(operation));
    }

    private String tenantOrTransfer(String operation, Things things) {
        if (operation.contains("/tenants/")) {
            return things.equals(own) ? tenant.id().toString() : id();
        }
        return transfer(things);
    }

    /** One that is open, from the owner of that side to an editor of the project there. */
    private String transfer(Things things) {
        if (!things.equals(own) && !things.equals(foreign)) {
            return id();
        }
        Someone giver = caller(things.equals(own) ? "owner" : "other_tenant");
        return giver.post(
                        "/credentials/" + giver.credential("offered", "main") + "/transfer",
                        "{\"to\":\"" + things.receiver() + "\"}")
                .is(201)
                .id();
    }

    /** An environment that nobody was granted, one that is not there yet, or the one that most are about. */
    private static String environment(String operation) {
        return switch (operation) {
            case "PUT /credentials/{c}/environments/{e}" -> id();
            case "PATCH /credentials/{c}/environments/{e}", "DELETE /credentials/{c}/environments/{e}" -> SPARE;
            default -> "main";
        };
    }

    private static String[] headers(String operation) {
        if (operation.equals("PUT /credentials/{c}/environments/{e}")) {
            return new String[] {"If-None-Match", "*"};
        }
        return operation.startsWith("PATCH")
                ? new String[] {"If-Match", "*", "Content-Type", "application/merge-patch+json"}
                : operation.contains("/environments/") ? new String[] {"If-Match", "*"} : new String[0];
    }

    /** What a request uses up is made for it. */
    private String keychain(String operation, Things things) {
        return operation.equals("DELETE /projects/{p}/keychains/{k}") && things.equals(own)
                ? keychain(caller("project_owner"), own.project())
                : things.keychain();
    }

    private static String keychain(Someone editor, String project) {
        return editor.post("/projects/" + project + "/keychains", KEYCHAIN)
                .is(201)
                .id();
    }

    private static @Nullable String body(String operation, Things things) {
        return switch (operation) {
            case "POST /projects", "POST /credentials/{c}/copy", "PATCH /projects/{p}", "PATCH /credentials/{c}" ->
                "{\"name\":\"Measles\"}";
            case "PATCH /credentials/{c}/environments/{e}" -> "{\"name\":\"" + SPARE + "\"}";
            case "PUT /credentials/{c}/environments/{e}/values", "PATCH /credentials/{c}/environments/{e}/values" ->
                VALUES;
            case "POST /credentials" -> "{\"name\":\"new\",\"type\":{\"kind\":\"raw\"}}";
            case "PUT /projects/{p}/members/{user}" -> "{\"role\":\"viewer\"}";
            case "POST /credentials/import" -> "{\"strongroom\":1,\"credentials\":[]}";
            case "POST /withdrawals" -> "{\"owner\":\"" + things.user() + "\"}";
            case "PUT /credentials/{c}/shares/{p}" -> "{\"environments\":[\"main\"]}";
            case "PATCH /settings" -> "{\"minimum_grace_days\":0}";
            case "POST /credentials/{c}/deletion", "PUT /tenants/{t}/limits" -> "{}";
            case "POST /credentials/{c}/transfer" -> "{\"to\":\"" + things.receiver() + "\"}";
            case "POST /projects/{p}/keychains" -> KEYCHAIN;
            case "PATCH /projects/{p}/keychains/{k}" -> "{\"name\":\"Places\"}";
            case "POST /projects/{p}/keychains/{k}/preview" -> "{\"input\":{\"site\":\"a\"}}";
            case "POST /projects/{p}/preflight" ->
                "{\"items\":[{\"credential\":\"%s\",\"environment\":\"main\"}]}".formatted(things.credential());
            case "POST /projects/{p}/credentials/{c}/resolve" -> "{\"environment\":\"main\",\"run\":\"r-1\"}";
            case "POST /projects/{p}/resolve" ->
                "{\"run\":\"r-1\",\"items\":[{\"credential\":\"%s\",\"environment\":\"main\"}]}"
                        .formatted(things.credential());
            default -> null;
        };
    }

    /** Of one who has shared nothing. */
    private static String withdrawal(Tenant where, Someone of) {
        return where.admin()
                .post("/withdrawals", "{\"owner\":\"" + of.id() + "\"}")
                .is(202)
                .id();
    }

    private Someone join(Someone by, String project, String role) {
        Someone member = tenant.member();
        by.addMember(project, member, role);
        return member;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
