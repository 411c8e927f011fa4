package io.strongroom.credentials.usage;

import io.strongroom.credentials.grant.LivingShares;
import io.strongroom.credentials.project.ProjectAccess;
import io.strongroom.credentials.project.Role;
import io.strongroom.credentials.project.VisibleProject;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Decides about usages from path and token: members of the project read them; its editors, and machine clients with the scope {@code
 * usages:write} in any project of their tenant, tell them.
 */
@Component
class UsageAccess {

    private static final String SCOPE = "usages:write";

    private final ProjectAccess projects;
    private final LivingShares shares;
    private final Usages usages;

    UsageAccess(ProjectAccess projects, LivingShares shares, Usages usages) {
        this.projects = projects;
        this.shares = shares;
        this.usages = usages;
    }

    /** @throws ProblemException 404 */
    UsagePlace toRead(Caller caller, String project, String credential) {
        return place(projects.visible(caller, project).id(), credential, this::shared);
    }

    /** @throws ProblemException 404 unless the credential is shared with the project, 403 */
    UsagePlace toTell(Caller caller, String project, String credential) {
        return toChange(caller, project, credential, this::shared);
    }

    /**
     * Also of a credential that is shared no more: what was told of it can be taken back.
     *
     * @throws ProblemException 404, 403
     */
    UsagePlace toForget(Caller caller, String project, String credential) {
        return toChange(caller, project, credential, place -> shared(place) || usages.any(place));
    }

    private UsagePlace toChange(Caller caller, String project, String credential, Predicate<UsagePlace> there) {
        if (caller.isMachine()) {
            UsagePlace place = place(Ids.parse(project).orElseThrow(ProblemException::notFound), credential, there);
            if (!caller.hasScope(SCOPE)) {
                throw ProblemException.of(CommonError.FORBIDDEN, "This needs the scope " + SCOPE + ".");
            }
            return place;
        }
        VisibleProject visible = projects.visible(caller, project);
        UsagePlace place = place(visible.id(), credential, there);
        visible.require(Role.EDITOR);
        return place;
    }

    private static UsagePlace place(UUID project, String credential, Predicate<UsagePlace> there) {
        return Ids.parse(credential)
                .map(id -> new UsagePlace(project, id))
                .filter(there)
                .orElseThrow(ProblemException::notFound);
    }

    private boolean shared(UsagePlace place) {
        return shares.exists(place.project(), place.credential());
    }
}
