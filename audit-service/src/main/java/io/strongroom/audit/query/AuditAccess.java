package io.strongroom.audit.query;

import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;

/** Who may read a log: auditors and machines with the scope their tenant's, superusers the instance's. */
final class AuditAccess {

    private AuditAccess() {}

    /** @throws ProblemException 403 {@code forbidden} */
    static void require(Caller caller) {
        if (!mayRead(caller)) {
            throw ProblemException.of(CommonError.FORBIDDEN, "The audit log is read by auditors.");
        }
    }

    private static boolean mayRead(Caller caller) {
        return switch (caller.kind()) {
            case USER ->
                caller.hasRole("auditor")
                        || (caller.hasRole("superuser") && caller.tenant().equals(Tenants.RESERVED));
            case MACHINE -> caller.hasScope("audit:read");
            case SERVICE -> false;
        };
    }
}
