package io.strongroom.credentials.project;

import io.strongroom.credentials.limit.Limit;
import io.strongroom.credentials.limit.Limits;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.etag.IfMatch;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, changes and deletes projects, each in one transaction with its event. */
@Service
class ProjectChanges {

    private final Projects projects;
    private final Limits limits;
    private final ProjectEvents events;
    private final Clock clock;

    ProjectChanges(Projects projects, Limits limits, ProjectEvents events, Clock clock) {
        this.projects = projects;
        this.limits = limits;
        this.events = events;
        // Rows keep microseconds, and the first answer shows the same time as all later ones.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** @throws ProblemException 409 {@code limit-reached} */
    @Transactional
    ProjectView create(Caller caller, String name) {
        Project project = new Project(name, caller.userId(), clock.instant());
        projects.add(project);
        projects.flush();
        limits.requireRoomFor(Limit.PROJECTS);
        events.created(project);
        return ProjectView.of(project, Role.OWNER);
    }

    @Transactional
    ProjectView change(VisibleProject visible, IfMatch condition, ProjectPatch patch) {
        Project project = locked(visible.id());
        condition.check(project.version());
        List<String> changed = project.change(patch.appliedTo(project.terms()), clock.instant());
        if (!changed.isEmpty()) {
            projects.flush();
            events.updated(project, changed);
        }
        return ProjectView.of(project, visible.role());
    }

    /** Refuses with 409 while a credential is shared with it. */
    @Transactional
    void delete(VisibleProject visible) {
        Project project = locked(visible.id());
        if (projects.hasLivingShare(project.id())) {
            throw ProblemException.of(CommonError.CONFLICT, "Credentials are still shared with this project.");
        }
        projects.remove(project);
        events.deleted(project);
    }

    private Project locked(UUID id) {
        return projects.locked(id).orElseThrow(ProblemException::notFound);
    }
}
