package io.strongroom.broker.identity.outbound;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of exceptions. A tenant finds its own, the reserved tenant finds and changes those of all. */
@Component
class OutboundHosts {

    private final JdbcClient jdbc;

    OutboundHosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<String> of(UUID tenant) {
        return jdbc.sql("select host from outbound_hosts where tenant_id = ? order by host")
                .param(tenant)
                .query((row, number) -> row.getString("host"))
                .list();
    }

    /** To be called in a transaction: puts these in the place of what there is. */
    void replace(UUID tenant, List<String> hosts) {
        jdbc.sql("delete from outbound_hosts where tenant_id = ?").param(tenant).update();
        jdbc.sql("insert into outbound_hosts (tenant_id, host) select ?, unnest(?)")
                .params(tenant, hosts.toArray(String[]::new))
                .update();
    }
}
