package io.strongroom.credentials.keychain;

import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides about keychains from path and token: who sees the project reads them, its editors change them and try them out. */
@Component
class KeychainAccess {

    private final ProjectAccess projects;
    private final Keychains keychains;

    KeychainAccess(ProjectAccess projects, Keychains keychains) {
        this.projects = projects;
        this.keychains = keychains;
    }

    /** @throws ProblemException 404 */
    UUID toList(Caller caller, String project) {
        return projects.visible(caller, project).id();
    }

    /** @throws ProblemException 404, 403 */
    UUID toAdd(Caller caller, String project) {
        return projects.visible(caller, project).require(Role.EDITOR).id();
    }

    /** @throws ProblemException 404 */
    Keychain toRead(Caller caller, String project, String keychain) {
        return find(projects.visible(caller, project).id(), keychain);
    }

    /** @throws ProblemException 404, 403 */
    Keychain toChange(Caller caller, String project, String keychain) {
        var visible = projects.visible(caller, project);
        Keychain found = find(visible.id(), keychain);
        visible.require(Role.EDITOR);
        return found;
    }

    private Keychain find(UUID project, String keychain) {
        return Ids.parse(keychain).flatMap(id -> keychains.find(project, id)).orElseThrow(ProblemException::notFound);
    }
}
