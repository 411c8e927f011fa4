package io.strongroom.broker.identity.notification;

import io.strongroom.platform.web.peer.InternalAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may tell people something: the service that knows of transfers, deletions and expiry. */
@Configuration(proxyBeanMethods = false)
class NotificationAccess {

    @Bean
    InternalAccess notifiers() {
        return new InternalAccess().allow("credential-service", "POST", "/internal/notifications");
    }
}
