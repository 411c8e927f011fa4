package io.strongroom.platform.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a service imports to speak HTTP as all of the suite do. Its properties come with
 * {@code spring.config.import=classpath:strongroom-defaults.properties}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebPlatform {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcConfigurer strongroomArguments(List<HandlerMethodArgumentResolver> resolvers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
                all.addAll(resolvers);
            }
        };
    }
}
