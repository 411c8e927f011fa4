package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.NewCredential.NewShare;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.credentials.project.VisibleProject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides which projects named in a body the caller may share with: those that the caller sees, being at least editor. */
@Component
class ShareableProjects {

    private final ProjectAccess access;

    ShareableProjects(ProjectAccess access) {
        this.access = access;
    }

    record Shareable(UUID id, List<String> environments) {}

    /**
     * @throws ProblemException 422 for what is missing, foreign or invisible, all alike; 403 where the caller's role is too low
     */
    List<Shareable> check(Caller caller, List<NewShare> shares) {
        List<UUID> ids = shares.stream()
                .flatMap(share -> Ids.parse(share.project()).stream())
                .toList();
        Map<UUID, VisibleProject> visible =
                access.find(caller, ids).stream().collect(Collectors.toMap(VisibleProject::id, Function.identity()));
        List<Shareable> shareable = new ArrayList<>();
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            NewShare share = shares.get(i);
            Optional<VisibleProject> project = Ids.parse(share.project()).map(visible::get);
            if (project.isPresent()) {
                shareable.add(new Shareable(project.get().id(), share.environments()));
            } else {
                unknown.add(new FieldError("/projects/" + i + "/project", "There is no such project for you."));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        visible.values().forEach(project -> project.require(Role.EDITOR));
        return shareable;
    }
}
