package io.strongroom.credentials.project;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles in projects, each in one transaction with its event; what changes nothing has no event. */
@Service
class MemberChanges {

    private final Projects projects;
    private final ProjectEvents events;
    private final Clock clock;

    MemberChanges(Projects projects, ProjectEvents events, Clock clock) {
        this.projects = projects;
        this.events = events;
        // Rows keep microseconds, and the first answer shows the same time as all later ones.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** Answers since when the user is a member. */
    @Transactional
    Instant give(Caller caller, UUID projectId, UUID user, Role role) {
        Project project = locked(projectId);
        Optional<Role> before = project.give(user, role, caller.userId(), clock.instant());
        if (!before.equals(Optional.of(role))) {
            events.given(project, user, before, role);
        }
        return project.member(user).orElseThrow().addedAt();
    }

    @Transactional
    void remove(Caller caller, UUID projectId, UUID user) {
        Project project = locked(projectId);
        Role before = project.remove(user, caller.userId());
        events.removed(project, user, before);
    }

    private Project locked(UUID id) {
        return projects.locked(id).orElseThrow(ProblemException::notFound);
    }
}
