package io.strongroom.credentials.project;

import io.strongroom.platform.events.RefusalEvent;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Page;
import io.strongroom.platform.web.page.PageRequestParams;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /projects/{p}/members}: members see each other, admins change members up to admin, owners all. */
@RestController
@RequestMapping("/api/v1/projects/{p}/members")
class MemberEndpoints {

    private final ProjectAccess access;
    private final ProjectLists lists;
    private final MemberChanges changes;
    private final Directory directory;

    MemberEndpoints(ProjectAccess access, ProjectLists lists, MemberChanges changes, Directory directory) {
        this.access = access;
        this.lists = lists;
        this.changes = changes;
        this.directory = directory;
    }

    @GetMapping
    Page<MemberView> list(@CurrentCaller Caller caller, @PathVariable("p") String p, PageRequestParams page) {
        Page<MemberView> members = lists.members(access.visible(caller, p), page);
        Map<UUID, Person> people = directory.people(
                members.items().stream().map(member -> member.user().id()).toList());
        return members.map(member -> new MemberView(
                Objects.requireNonNull(people.get(member.user().id())), member.role(), member.addedAt()));
    }

    @PutMapping("/{user}")
    @RefusalEvent(
            type = ProjectEvents.MEMBER_CHANGED,
            resourceType = "project",
            resourceVariable = "p",
            projectVariable = "p")
    MemberView give(
            @CurrentCaller Caller caller,
            @PathVariable("p") String p,
            @PathVariable("user") String user,
            Body<MemberRole> body) {
        VisibleProject project = access.visible(caller, p).require(Role.ADMIN);
        UUID id = Ids.parse(user).orElseThrow(ProblemException::notFound);
        Role role = body.read().role();
        if (!directory.knows(id)) {
            throw ProblemException.notFound();
        }
        Instant addedAt = changes.give(caller, project.id(), id, role);
        return new MemberView(
                Objects.requireNonNull(directory.people(List.of(id)).get(id)), role, addedAt);
    }

    @DeleteMapping("/{user}")
    @RefusalEvent(
            type = ProjectEvents.MEMBER_REMOVED,
            resourceType = "project",
            resourceVariable = "p",
            projectVariable = "p")
    ResponseEntity<Void> remove(
            @CurrentCaller Caller caller, @PathVariable("p") String p, @PathVariable("user") String user) {
        VisibleProject project = access.visible(caller, p).require(Role.ADMIN);
        changes.remove(caller, project.id(), Ids.parse(user).orElseThrow(ProblemException::notFound));
        return ResponseEntity.noContent().build();
    }
}
