package io.strongroom.credentials.project;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the log is told of projects and their members, in the transaction that changes them. */
@Component
class ProjectEvents {

    static final String MEMBER_ADDED = "strongroom.project.member.added";
    static final String MEMBER_CHANGED = "strongroom.project.member.changed";
    static final String MEMBER_REMOVED = "strongroom.project.member.removed";

    private final Outbox outbox;

    ProjectEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void created(Project project) {
        outbox.append(about("strongroom.project.created", project).build());
    }

    void updated(Project project, List<String> fields) {
        outbox.append(about("strongroom.project.updated", project)
                .detail("fields", fields)
                .build());
    }

    void deleted(Project project) {
        outbox.append(about("strongroom.project.deleted", project).build());
    }

    void given(Project project, UUID user, Optional<Role> before, Role role) {
        String type = before.isPresent() ? MEMBER_CHANGED : MEMBER_ADDED;
        outbox.append(about(type, project)
                .detail("member", user.toString())
                .detail("role", role.text())
                .detail("role_before", before.map(Role::text).orElse(null))
                .build());
    }

    void removed(Project project, UUID user, Role before) {
        outbox.append(about(MEMBER_REMOVED, project)
                .detail("member", user.toString())
                .detail("role_before", before.text())
                .build());
    }

    private static AccessEvent.Builder about(String type, Project project) {
        return AccessEvent.of(type)
                .resource(Resource.of("project", project.id(), project.name()).atVersion(project.version()))
                .project(project.id());
    }
}
