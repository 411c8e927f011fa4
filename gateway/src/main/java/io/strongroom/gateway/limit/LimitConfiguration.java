package io.strongroom.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits before all routes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    @Bean
    RateLimitFilter rateLimitFilter(LimitProperties properties, MeterRegistry meters) {
        RateLimits limits = new RateLimits(properties);
        return new RateLimitFilter(limits, new LimitMeters(limits, meters));
    }

    @Bean
    StreamedSizeFilter streamedSizeFilter() {
        return new StreamedSizeFilter();
    }
}
