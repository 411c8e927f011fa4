package io.strongroom.credentials.resolve;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets machine clients with the scope {@code credentials:resolve} through. People are refused, the owner too; what they do not see is not there for them. */
@Component
class ResolveAccess {

    private static final String SCOPE = "credentials:resolve";

    private final ProjectAccess projects;
    private final CredentialAccess credentials;

    ResolveAccess(ProjectAccess projects, CredentialAccess credentials) {
        this.projects = projects;
        this.credentials = credentials;
    }

    /** @throws ProblemException 403, and 404 for people who do not see the project or the credential */
    void require(Caller caller, String project, @Nullable String credential) {
        if (caller.isMachine() && caller.hasScope(SCOPE)) {
            return;
        }
        if (caller.isUser()) {
            projects.visible(caller, project);
            if (credential != null) {
                credentials.visible(caller, credential);
            }
        }
        throw ProblemException.of(
                CommonError.FORBIDDEN, "Only a machine client with the scope " + SCOPE + " may do this.");
    }
}
