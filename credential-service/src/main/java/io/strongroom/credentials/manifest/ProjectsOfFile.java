package io.strongroom.credentials.manifest;

import io.strongroom.credentials.manifest.Plan.PlannedShare;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.credentials.project.VisibleProject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides which shares of a file the caller may make: those with projects that the caller sees, being at least editor. */
@Component
class ProjectsOfFile {

    private static final String UNKNOWN = "There is no such project for you.";
    private static final String ROLE = "This needs the role editor in the project.";

    private final ProjectAccess access;

    ProjectsOfFile(ProjectAccess access) {
        this.access = access;
    }

    /** @throws ProblemException 422 for what is missing, foreign or invisible, all alike; 403 where the caller's role is too low */
    void require(Caller caller, List<PlannedShare> shares) {
        List<UUID> ids = shares.stream().map(ProjectsOfFile::project).toList();
        Map<UUID, VisibleProject> visible =
                access.find(caller, ids).stream().collect(Collectors.toMap(VisibleProject::id, Function.identity()));
        List<FieldError> unknown = errors(shares, share -> !visible.containsKey(project(share)), UNKNOWN);
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        List<FieldError> lower = errors(
                shares,
                share -> {
                    VisibleProject project = visible.get(project(share));
                    return project == null || !project.holds(Role.EDITOR);
                },
                ROLE);
        if (!lower.isEmpty()) {
            throw ProblemException.of(CommonError.FORBIDDEN, ROLE, lower);
        }
    }

    private static List<FieldError> errors(List<PlannedShare> shares, Predicate<PlannedShare> wrong, String message) {
        return shares.stream()
                .filter(wrong)
                .map(share -> new FieldError(share.place() + "/project", message))
                .toList();
    }

    private static UUID project(PlannedShare share) {
        return share.share().project();
    }
}
