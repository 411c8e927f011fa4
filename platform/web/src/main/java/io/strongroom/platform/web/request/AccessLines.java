package io.strongroom.platform.web.request;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the access line inside the request's facts and its span, and outside everything that may refuse it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLineProperties.class)
class AccessLines {

    @Bean
    @ConditionalOnBooleanProperty("strongroom.access-line.enabled")
    FilterRegistrationBean<AccessLineFilter> accessLineFilter() {
        var registration = new FilterRegistrationBean<>(new AccessLineFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
