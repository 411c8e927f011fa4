package io.strongroom.gateway.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits before all routes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    @Bean
    RateLimitFilter rateLimitFilter(LimitProperties limits) {
        return new RateLimitFilter(new RateLimits(limits));
    }

    @Bean
    StreamedSizeFilter streamedSizeFilter() {
        return new StreamedSizeFilter();
    }
}
