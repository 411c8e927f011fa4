package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;

/** Who may administer a tenant. To the superuser the inside of a tenant does not exist. */
public final class Administrators {

    private Administrators() {}

    public static boolean includes(Caller caller) {
        return caller.isUser() && caller.hasRole(Role.TENANT_ADMIN.wireName());
    }

    /** @throws ProblemException 403 {@code forbidden}, for a superuser 404 */
    public static void require(Caller caller) {
        if (caller.hasRole(Role.SUPERUSER.wireName())) {
            throw ProblemException.notFound();
        }
        if (!includes(caller)) {
            throw ProblemException.of(CommonError.FORBIDDEN, "Only administrators of the tenant may do this.");
        }
    }

    /** @throws ProblemException 404, as for a thing that is not there */
    public static void requireVisible(Caller caller) {
        if (!includes(caller)) {
            throw ProblemException.notFound();
        }
    }
}
