package io.strongroom.broker.identity.directory;

import io.strongroom.broker.identity.machine.MachineRegister;
import io.strongroom.broker.identity.tenant.TenantRegister;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, with the rights of the token that asks. */
@RestController
class MeEndpoint {

    private final UserAccounts users;
    private final MachineRegister machines;
    private final TenantRegister tenants;

    MeEndpoint(UserAccounts users, MachineRegister machines, TenantRegister tenants) {
        this.users = users;
        this.machines = machines;
        this.tenants = tenants;
    }

    @GetMapping("/api/v1/me")
    Me me(@CurrentCaller Caller caller) {
        UUID id = Ids.parse(caller.id()).orElseThrow(MeEndpoint::gone);
        TenantSummary tenant = tenants.current();
        return caller.isUser()
                ? users.findActive(id)
                        .map(person -> Me.of(person, tenant, caller))
                        .orElseThrow(MeEndpoint::gone)
                : machines.find(id)
                        .filter(machine -> !machine.withdrawn())
                        .map(machine -> Me.of(machine, tenant, caller))
                        .orElseThrow(MeEndpoint::gone);
    }

    /** The token outlived its subject by the seconds that a withdrawal needs. */
    private static ProblemException gone() {
        return ProblemException.of(CommonError.UNAUTHENTICATED, "This needs a valid access token.")
                .withHeader("WWW-Authenticate", "Bearer");
    }
}
