package io.strongroom.broker.identity.change;

import io.strongroom.platform.web.peer.InternalAccess;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may ask for withdrawals: everybody who checks tokens. */
@Configuration(proxyBeanMethods = false)
class InternalConsumers {

    @Bean
    InternalAccess changeAccess() {
        InternalAccess access = new InternalAccess();
        List.of("gateway", "credential-service", "schema-registry-service", "audit-service")
                .forEach(service -> access.allow(service, "GET", "/internal/identity-changes"));
        return access;
    }
}
