package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.grant.BulkWithdrawal.Withdrawn;
import io.strongroom.credentials.grant.WithdrawalAccess.Withdrawable;
import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.credentials.project.VisibleProject;
import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /credentials/{c}/shares}: the owner shares with projects in which they are at least editor; the owner, the project's
 * admins and owners, and tenant admins withdraw. All at once the owner and tenant admins do.
 */
@RestController
@RequestMapping("/api/v1/credentials/{c}/shares")
class ShareEndpoints {

    private final CredentialAccess credentials;
    private final ProjectAccess projects;
    private final WithdrawalAccess withdrawals;
    private final ShareLists lists;
    private final Sharing sharing;
    private final Directory directory;

    ShareEndpoints(
            CredentialAccess credentials,
            ProjectAccess projects,
            WithdrawalAccess withdrawals,
            ShareLists lists,
            Sharing sharing,
            Directory directory) {
        this.credentials = credentials;
        this.projects = projects;
        this.withdrawals = withdrawals;
        this.lists = lists;
        this.sharing = sharing;
        this.directory = directory;
    }

    @GetMapping
    Page<ShareView> list(@CurrentCaller Caller caller, @PathVariable("c") String c, PageRequestParams page) {
        return named(lists.page(caller, credentials.visible(caller, c), page));
    }

    @DeleteMapping
    @RefusalEvent(type = ShareEvents.UNSHARED, resourceType = "credential", resourceVariable = "c")
    Withdrawn withdrawAll(@CurrentCaller Caller caller, @PathVariable("c") String c) {
        VisibleCredential credential = credentials.visible(caller, c);
        if (!caller.hasRole("tenant_admin")) {
            credential.requireOwner();
        }
        return sharing.withdrawAll(caller, credential);
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
        ShareView share = sharing.put(credential, project.id(), body.read());
        return named(new Page<>(List.of(share), null)).items().getFirst();
    }

    @DeleteMapping("/{p}")
    @RefusalEvent(
            type = ShareEvents.UNSHARED,
            resourceType = "credential",
            resourceVariable = "c",
            projectVariable = "p")
    ResponseEntity<Void> withdraw(
            @CurrentCaller Caller caller, @PathVariable("c") String c, @PathVariable("p") String p) {
        Withdrawable share = withdrawals.require(caller, c, p);
        sharing.withdraw(caller, share.credential(), share.project());
        return ResponseEntity.noContent().build();
    }

    private Page<ShareView> named(Page<ShareView> shares) {
        Map<UUID, Person> people = directory.people(
                shares.items().stream().flatMap(ShareView::people).collect(Collectors.toSet()));
        return shares.map(share -> share.named(people));
    }
}
