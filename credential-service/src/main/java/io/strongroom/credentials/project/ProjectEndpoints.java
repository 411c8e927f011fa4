package io.strongroom.credentials.project;

import io.strongroom.platform.data.idempotency.IdempotencyKey;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.etag.Versions;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /projects}: members see a project, admins change it, owners delete it. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectEndpoints {

    private final ProjectAccess access;
    private final ProjectLists lists;
    private final ProjectChanges changes;

    ProjectEndpoints(ProjectAccess access, ProjectLists lists, ProjectChanges changes) {
        this.access = access;
        this.lists = lists;
        this.changes = changes;
    }

    @GetMapping
    Page<ProjectView> list(@CurrentCaller Caller caller, PageRequestParams page) {
        TenantUser.require(caller);
        return lists.projects(caller, page);
    }

    @PostMapping
    ResponseEntity<ProjectView> create(@CurrentCaller Caller caller, Body<ProjectName> body, IdempotencyKey key) {
        TenantUser.requireMember(caller);
        String name = body.read().name();
        return key.once(body, () -> created(changes.create(caller, name)));
    }

    private static ResponseEntity<ProjectView> created(ProjectView project) {
        return ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
                .eTag(Versions.etag(project.version()))
                .body(project);
    }

    @GetMapping("/{p}")
    ResponseEntity<ProjectView> get(@CurrentCaller Caller caller, @PathVariable("p") String p) {
        return tagged(lists.project(caller, access.visible(caller, p)));
    }

    @PatchMapping("/{p}")
    ResponseEntity<ProjectView> change(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Body<ProjectPatch> body) {
        VisibleProject project = access.visible(caller, p).require(Role.ADMIN);
        Body<ProjectPatch> patch = body.mergePatch().checkType();
        IfMatch condition = IfMatch.required(ifMatch);
        return tagged(changes.change(project, condition, patch.read()));
    }

    @DeleteMapping("/{p}")
    ResponseEntity<Void> delete(@CurrentCaller Caller caller, @PathVariable("p") String p) {
        changes.delete(access.visible(caller, p).require(Role.OWNER));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ProjectView> tagged(ProjectView project) {
        return ResponseEntity.ok().eTag(Versions.etag(project.version())).body(project);
    }
}
