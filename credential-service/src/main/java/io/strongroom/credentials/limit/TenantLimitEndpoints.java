package io.strongroom.credentials.limit;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.caller.CurrentCaller;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's limits, for the superuser; nobody else sees tenants one by one. */
@RestController
@RequestMapping("/api/v1/tenants/{t}/limits")
class TenantLimitEndpoints {

    private final KnownTenants tenants;
    private final LimitReading limits;
    private final LimitChanges changes;

    TenantLimitEndpoints(KnownTenants tenants, LimitReading limits, LimitChanges changes) {
        this.tenants = tenants;
        this.limits = limits;
        this.changes = changes;
    }

    @GetMapping
    LimitsView read(@CurrentCaller Caller caller, @PathVariable("t") String t) {
        return of(tenant(caller, t));
    }

    @PutMapping
    LimitsView replace(@CurrentCaller Caller caller, @PathVariable("t") String t, Body<OwnLimits> body) {
        KnownTenant tenant = tenant(caller, t);
        changes.replace(caller.userId(), tenant, body.read());
        return of(tenant);
    }

    private KnownTenant tenant(Caller caller, String t) {
        if (!caller.hasRole("superuser")) {
            throw ProblemException.notFound();
        }
        return tenants.find(t);
    }

    /** Read in the tenant itself: what there is of it is seen nowhere else. */
    private LimitsView of(KnownTenant tenant) {
        return CurrentTenant.call(tenant.id(), limits::read);
    }
}
