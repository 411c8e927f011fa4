package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.CredentialDetail;
import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Person;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.TenantUser;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists of credentials: those that the caller sees, and those that may be picked in a project. */
@RestController
class BrowseEndpoints {

    private final ProjectAccess projects;
    private final CredentialBrowsing browsing;
    private final Directory directory;

    BrowseEndpoints(ProjectAccess projects, CredentialBrowsing browsing, Directory directory) {
        this.projects = projects;
        this.browsing = browsing;
        this.directory = directory;
    }

    @GetMapping("/api/v1/credentials")
    Page<CredentialDetail> credentials(@CurrentCaller Caller caller, PageRequestParams query) {
        TenantUser.require(caller);
        Page<CredentialDetail> page = browsing.page(caller, CredentialFilter.of(caller, query), Sort.of(query), query);
        Map<UUID, Person> people = directory.people(
                page.items().stream().map(item -> item.owner().id()).toList());
        return page.map(item ->
                item.ownedBy(Objects.requireNonNull(people.get(item.owner().id()))));
    }

    @GetMapping("/api/v1/projects/{p}/credentials")
    Page<PickableCredential> ofProject(
            @CurrentCaller Caller caller, @PathVariable("p") String p, PageRequestParams query) {
        UUID project = projects.visible(caller, p).id();
        CredentialFilter filter = CredentialFilter.of(caller, query).withoutProject();
        Page<PickableCredential> page = browsing.ofProject(project, filter, Sort.of(query), query);
        Map<UUID, Person> people = directory.people(
                page.items().stream().map(item -> item.owner().id()).toList());
        return page.map(item ->
                item.ownedBy(Objects.requireNonNull(people.get(item.owner().id()))));
    }
}
