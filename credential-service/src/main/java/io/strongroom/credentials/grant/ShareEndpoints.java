package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.credentials.project.VisibleProject;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /credentials/{c}/shares}: the owner shares with projects in which they are at least editor; the owner, the project's
 * admins and owners, and tenant admins withdraw.
 */
@RestController
@RequestMapping("/api/v1/credentials/{c}/shares")
class ShareEndpoints {

    private final CredentialAccess credentials;
    private final ProjectAccess projects;
    private final ShareLists lists;
    private final Sharing sharing;

    ShareEndpoints(CredentialAccess credentials, ProjectAccess projects, ShareLists lists, Sharing sharing) {
        this.credentials = credentials;
        this.projects = projects;
        this.lists = lists;
        this.sharing = sharing;
    }

    @GetMapping
    Page<ShareView> list(@CurrentCaller Caller caller, @PathVariable("c") String c, PageRequestParams page) {
        return lists.page(caller, credentials.visible(caller, c), page);
    }

    @PutMapping("/{p}")
    @RefusalEvent(type = ShareEvents.SHARED, resourceType = "credential", resourceVariable = "c", projectVariable = "p")
    ShareView put(
            @CurrentCaller Caller caller,
            @PathVariable("c") String c,
            @PathVariable("p") String p,
            Body<ShareRequest> body) {
        VisibleCredential credential = credentials.visible(caller, c);
        VisibleProject project = projects.visible(caller, p);
        credential.requireOwner();
        project.require(Role.EDITOR);
        sharing.put(credential, project.id(), body.read());
        return lists.living(credential.id(), project.id());
    }

    @DeleteMapping("/{p}")
    @RefusalEvent(
            type = ShareEvents.UNSHARED,
            resourceType = "credential",
            resourceVariable = "c",
            projectVariable = "p")
    ResponseEntity<Void> withdraw(
            @CurrentCaller Caller caller, @PathVariable("c") String c, @PathVariable("p") String p) {
        VisibleCredential credential = credentials.visible(caller, c);
        UUID project = Ids.parse(p).orElseThrow(ProblemException::notFound);
        lists.living(credential.id(), project);
        if (!credential.owned() && !caller.hasRole("tenant_admin")) {
            projects.visible(caller, p).require(Role.ADMIN);
        }
        sharing.withdraw(caller, credential, project);
        return ResponseEntity.noContent().build();
    }
}
