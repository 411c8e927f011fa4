package io.strongroom.credentials.resolve;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets machine clients with the scope {@code credentials:resolve} through. Everybody else is refused, the owner too; what people do not see, and what does not
 * exist, is not there for them.
 */
@Component
class ResolveAccess {

    private static final String SCOPE = "credentials:resolve";

    private final ProjectAccess projects;
    private final CredentialAccess credentials;
    private final ValueResolution resolution;

    ResolveAccess(ProjectAccess projects, CredentialAccess credentials, ValueResolution resolution) {
        this.projects = projects;
        this.credentials = credentials;
        this.resolution = resolution;
    }

    /**
     * The project's id, if the caller may resolve in it; whether it exists is then decided together with everything else.
     *
     * @throws ProblemException 404, 403
     */
    UUID require(Caller caller, String project, @Nullable String credential) {
        UUID id = Ids.parse(project).orElseThrow(ProblemException::notFound);
        if (caller.isMachine() && caller.hasScope(SCOPE)) {
            return id;
        }
        if (caller.isMachine()) {
            resolution.requireKnown(id, credential);
        } else {
            requireVisible(caller, project, credential);
        }
        throw ProblemException.of(
                CommonError.FORBIDDEN, "Only a machine client with the scope " + SCOPE + " may do this.");
    }

    /**
     * The project's id, if the caller may ask in it what would fail: workers, and its editors. For a worker it is decided later whether it exists.
     *
     * @throws ProblemException 404, 403
     */
    UUID requireForPreflight(Caller caller, String project) {
        return caller.isMachine()
                ? require(caller, project, null)
                : projects.visible(caller, project).require(Role.EDITOR).id();
    }

    /** A body that cannot be read on something that is not there is answered like the latter, without a question more for those that can. */
    <T> T read(Body<T> body, UUID project, @Nullable String credential) {
        try {
            return body.read();
        } catch (ProblemException unreadable) {
            resolution.requireKnown(project, credential);
            throw unreadable;
        }
    }

    private void requireVisible(Caller caller, String project, @Nullable String credential) {
        projects.visible(caller, project);
        if (credential != null) {
            credentials.visible(caller, credential);
        }
    }
}
