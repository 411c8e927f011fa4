package io.strongroom.broker.identity.outbound;

import io.strongroom.platform.data.tenant.CurrentTenant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells services the exceptions of one tenant: the tenant of their token. */
@RestController
class InternalHostEndpoint {

    private final OutboundHosts table;

    InternalHostEndpoint(OutboundHosts table) {
        this.table = table;
    }

    @GetMapping("/internal/outbound-hosts")
    HostList hosts() {
        return new HostList(table.of(CurrentTenant.required()));
    }
}
