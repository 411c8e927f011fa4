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

    private final Tenant tenant;
    private final Map<String, Someone> callers = new HashMap<>();
    private final Things own;
    private final Things foreign;

    /** What the variables of paths stand for. */
    record Things(String project, String credential, String user) {}

    Scene(Tenants tenants, Someone withdrawn) {
        this.tenant = tenants.create();
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
        callers.put("machine_unscoped", tenant.machine("usages:write"));
        callers.put("superuser", tenants.superuser());
        callers.put("withdrawn", withdrawn);
        callers.put("expired", tenant.expired());
        callers.put("none", tenants.nobody());
        this.own = new Things(
                project,
                caller("owner").credential("DHIS2", "main"),
                tenant.member().id().toString());
        Tenant other = tenants.create();
        Someone stranger = other.member();
        callers.put("other_tenant", stranger);
        this.foreign = new Things(
                stranger.project("Malaria"),
                stranger.credential("DHIS2", "main"),
                other.member().id().toString());
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
        return new Things(id(), id(), id());
    }

    /** Undoes what an operation may have done that was let through. */
    void restore() {
        caller("owner").share(own.credential(), own.project(), "main").is(200);
    }

    /** Asks for an operation of the table about some things. */
    Answer ask(Someone caller, String operation, Things things) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{p}", things.project())
                .replace("{c}", things.credential())
                .replace("{user}", things.user())
                .replace("{e}", "main");
        String body = body(operation, things);
        return operation.startsWith("PATCH")
                ? caller.call("PATCH", path, body, "If-Match", "*", "Content-Type", "application/merge-patch+json")
                : caller.call(parts[0], path, body);
    }

    private static @Nullable String body(String operation, Things things) {
        return switch (operation) {
            case "POST /projects", "PATCH /projects/{p}" -> "{\"name\":\"Measles\"}";
            case "POST /credentials" -> "{\"name\":\"new\",\"type\":{\"kind\":\"raw\"}}";
            case "PUT /projects/{p}/members/{user}" -> "{\"role\":\"viewer\"}";
            case "PUT /credentials/{c}/shares/{p}" -> "{\"environments\":[\"main\"]}";
            case "POST /projects/{p}/credentials/{c}/resolve" -> "{\"environment\":\"main\",\"run\":\"r-1\"}";
            case "POST /projects/{p}/resolve" ->
                "{\"run\":\"r-1\",\"items\":[{\"credential\":\"%s\",\"environment\":\"main\"}]}"
                        .formatted(things.credential());
            default -> null;
        };
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
