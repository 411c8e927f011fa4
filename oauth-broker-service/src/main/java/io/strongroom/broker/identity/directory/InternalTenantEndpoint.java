package io.strongroom.broker.identity.directory;

import io.strongroom.broker.identity.tenant.TenantRegister;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells services whether there is a tenant, and its name: the tenant of their token, else 404. */
@RestController
class InternalTenantEndpoint {

    private final TenantRegister tenants;

    InternalTenantEndpoint(TenantRegister tenants) {
        this.tenants = tenants;
    }

    @GetMapping("/internal/tenant")
    Answer tenant() {
        TenantSummary tenant = tenants.find(CurrentTenant.required().toString());
        return new Answer(tenant.id(), tenant.name());
    }

    record Answer(UUID id, String name) {}
}
