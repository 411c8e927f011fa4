package io.strongroom.broker.identity.directory;

import io.strongroom.platform.web.peer.InternalAccess;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may look people up: services that show names, or check that somebody is of the tenant. Who keeps what a superuser sets for a tenant asks
 * whether there is one.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryAccess {

    @Bean
    InternalAccess directoryReaders() {
        InternalAccess access = new InternalAccess();
        List.of("credential-service", "schema-registry-service", "audit-service")
                .forEach(service -> access.allow(service, "POST", "/internal/directory"));
        access.allow("credential-service", "GET", "/internal/tenant");
        return access;
    }
}
