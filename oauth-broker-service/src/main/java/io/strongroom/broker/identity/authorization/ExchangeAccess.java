package io.strongroom.broker.identity.authorization;

import io.strongroom.platform.web.peer.InternalAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may exchange API tokens. */
@Configuration(proxyBeanMethods = false)
class ExchangeAccess {

    @Bean
    InternalAccess exchangingServices() {
        return new InternalAccess().allow("gateway", "POST", "/internal/api-tokens/exchange");
    }
}
