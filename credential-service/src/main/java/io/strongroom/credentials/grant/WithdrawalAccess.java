package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.CredentialAccess;
import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may withdraw a share, and be told before what that would break: the credential's owner, the project's admins and owners, tenant admins. */
@Component
public class WithdrawalAccess {

    private final CredentialAccess credentials;
    private final ProjectAccess projects;
    private final LivingShares shares;

    WithdrawalAccess(CredentialAccess credentials, ProjectAccess projects, LivingShares shares) {
        this.credentials = credentials;
        this.projects = projects;
        this.shares = shares;
    }

    /** A living share, by its two sides. */
    public record Withdrawable(VisibleCredential credential, UUID project) {}

    /** @throws ProblemException 404 where the caller sees no such share, 403 */
    public Withdrawable require(Caller caller, String credential, String project) {
        VisibleCredential visible = credentials.visible(caller, credential);
        UUID id = Ids.parse(project).orElseThrow(ProblemException::notFound);
        if (!shares.exists(id, visible.id())) {
            throw ProblemException.notFound();
        }
        if (!visible.owned() && !caller.hasRole("tenant_admin")) {
            projects.visible(caller, project).require(Role.ADMIN);
        }
        return new Withdrawable(visible, id);
    }
}
