package io.strongroom.credentials.activity;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.credentials.project.VisibleProject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What happened to a credential, for its owner, and in a project, for its admins; for tenant admins both. */
@RestController
class ActivityEndpoints {

    private final CredentialAccess credentials;
    private final ProjectAccess projects;
    private final AuditLog log;

    ActivityEndpoints(CredentialAccess credentials, ProjectAccess projects, AuditLog log) {
        this.credentials = credentials;
        this.projects = projects;
        this.log = log;
    }

    @GetMapping("/api/v1/credentials/{c}/activity")
    Page<JsonNode> ofCredential(@CurrentCaller Caller caller, @PathVariable("c") String c, PageRequestParams query) {
        VisibleCredential credential = credentials.visible(caller, c);
        if (!caller.hasRole("tenant_admin")) {
            credential.requireOwner();
        }
        return read(caller, "resource", credential.id(), query);
    }

    @GetMapping("/api/v1/projects/{p}/activity")
    Page<JsonNode> ofProject(@CurrentCaller Caller caller, @PathVariable("p") String p, PageRequestParams query) {
        VisibleProject project = projects.visible(caller, p);
        if (!caller.hasRole("tenant_admin")) {
            project.require(Role.ADMIN);
        }
        return read(caller, "project", project.id(), query);
    }

    private Page<JsonNode> read(Caller caller, String filter, UUID id, PageRequestParams query) {
        Map<String, String> asked = ActivityQuery.of(query);
        asked.put(filter, id.toString());
        return log.page(caller, asked);
    }
}
