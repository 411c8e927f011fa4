package io.strongroom.broker.identity.outbound;

import io.strongroom.platform.web.peer.InternalAccess;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may ask for exceptions: services that call addresses which tenants name. */
@Configuration(proxyBeanMethods = false)
class HostReaders {

    @Bean
    InternalAccess outboundHostReaders() {
        InternalAccess access = new InternalAccess();
        List.of("credential-service", "audit-service")
                .forEach(service -> access.allow(service, "GET", "/internal/outbound-hosts"));
        return access;
    }
}
