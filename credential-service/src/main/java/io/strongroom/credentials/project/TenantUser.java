package io.strongroom.credentials.project;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;

/** Who may use the collections of a tenant: its users list what they see, and those with the role {@code member} add to it. */
public final class TenantUser {

    /** Superusers find nothing inside a tenant; machine clients have no operation here. */
    public static void require(Caller caller) {
        if (caller.hasRole("superuser")) {
            throw ProblemException.notFound();
        }
        if (!caller.isUser()) {
            throw ProblemException.of(CommonError.FORBIDDEN, "This is for users of the tenant.");
        }
    }

    public static void requireMember(Caller caller) {
        require(caller);
        if (!caller.hasRole("member")) {
            throw ProblemException.of(CommonError.FORBIDDEN, "This needs the role member.");
        }
    }

    public static void requireAdmin(Caller caller) {
        require(caller);
        if (!caller.hasRole("tenant_admin")) {
            throw ProblemException.of(CommonError.FORBIDDEN, "This needs the role tenant_admin.");
        }
    }

    private TenantUser() {}
}
