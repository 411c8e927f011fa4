package io.strongroom.platform.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses paths and headers that two parsers could read differently. */
@Configuration(proxyBeanMethods = false)
class Firewall {

    /**
     * Methods are no matter of it: no rule of ours depends on the method, and one that is not offered is told so, 405, after who calls was
     * seen. The container refuses TRACE by itself.
     */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }
}
