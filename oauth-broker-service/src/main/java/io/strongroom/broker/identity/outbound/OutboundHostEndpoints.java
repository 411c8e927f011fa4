package io.strongroom.broker.identity.outbound;

import io.strongroom.broker.identity.user.Role;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's exceptions, for the superuser; nobody else sees tenants one by one. */
@RestController
@RequestMapping("/api/v1/tenants/{t}/outbound-hosts")
class OutboundHostEndpoints {

    private final OutboundExceptions exceptions;

    OutboundHostEndpoints(OutboundExceptions exceptions) {
        this.exceptions = exceptions;
    }

    @GetMapping
    HostList read(@CurrentCaller Caller caller, @PathVariable("t") String tenant) {
        requireSuperuser(caller);
        return exceptions.of(tenant);
    }

    @PutMapping
    HostList replace(@CurrentCaller Caller caller, @PathVariable("t") String tenant, Body<HostRequest> body) {
        requireSuperuser(caller);
        exceptions.of(tenant);
        return exceptions.replace(tenant, body.read().checked());
    }

    private static void requireSuperuser(Caller caller) {
        if (!caller.hasRole(Role.SUPERUSER.wireName())) {
            throw ProblemException.notFound();
        }
    }
}
