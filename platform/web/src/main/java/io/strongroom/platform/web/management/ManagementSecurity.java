package io.strongroom.platform.web.management;

import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.problem.ProblemWriter;
import io.strongroom.platform.web.request.AddressRanges;
import io.strongroom.platform.web.request.RequestFacts;
import io.strongroom.platform.web.security.StatelessSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The last chain: health for anyone, metrics for the addresses of {@code strongroom.metrics.allowed}, and for the rest whatever
 * the routes say, which is 404 unless a service offers something in the open.
 */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain openSecurity(
            HttpSecurity http, @Value("${strongroom.metrics.allowed:127.0.0.0/8,::1/128}") String allowed) {
        AddressRanges ranges = AddressRanges.parse(allowed);
        return StatelessSecurity.on(http)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint((request, response, failure) -> notFound(response))
                                .accessDeniedHandler((request, response, denied) -> notFound(response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/prometheus")
                        .access((caller, context) ->
                                new AuthorizationDecision(ranges.contain(address(context.getRequest()))))
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static String address(HttpServletRequest request) {
        return RequestFacts.of(request).map(RequestFacts::ip).orElse("");
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, ProblemException.notFound());
    }
}
