package io.strongroom.broker.identity.outbound;

import io.strongroom.broker.identity.tenant.TenantRegister;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the superuser sees and changes of a tenant's exceptions; each change is an event of the instance that names the hosts. */
@Component
@Transactional
class OutboundExceptions {

    static final String CHANGED = "strongroom.tenant.outbound.changed";

    private final TenantRegister tenants;
    private final OutboundHosts table;
    private final Outbox outbox;

    OutboundExceptions(TenantRegister tenants, OutboundHosts table, Outbox outbox) {
        this.tenants = tenants;
        this.table = table;
        this.outbox = outbox;
    }

    /** @throws ProblemException 404 when there is no such tenant */
    @Transactional(readOnly = true)
    public HostList of(String tenant) {
        return new HostList(table.of(tenants.find(tenant).id()));
    }

    /**
     * Lets one change follow the other; nothing is recorded where nothing changes.
     *
     * @throws ProblemException 404 when there is no such tenant
     */
    public HostList replace(String tenant, List<String> hosts) {
        TenantSummary changed = tenants.hold(tenant);
        List<String> before = table.of(changed.id());
        if (before.equals(hosts)) {
            return new HostList(before);
        }
        table.replace(changed.id(), hosts);
        outbox.append(AccessEvent.of(CHANGED)
                .resource("tenant", changed.id(), changed.name())
                .detail("hosts_added", without(hosts, before))
                .detail("hosts_removed", without(before, hosts))
                .build());
        return new HostList(hosts);
    }

    private static List<String> without(List<String> hosts, List<String> others) {
        return hosts.stream().filter(host -> !others.contains(host)).toList();
    }
}
