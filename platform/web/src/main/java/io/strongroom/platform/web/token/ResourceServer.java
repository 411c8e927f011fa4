package io.strongroom.platform.web.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.web.caller.CallerAuthentication;
import io.strongroom.platform.web.security.BearerTokenFilter;
import io.strongroom.platform.web.security.StatelessSecurity;
import io.strongroom.platform.web.withdrawal.Withdrawals;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Everything below {@code /api/v1} needs a token, routes that do not exist included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
class ResourceServer {

    @Bean
    TokenCheck tokenCheck(TokenProperties properties, Withdrawals withdrawals, Clock clock, MeterRegistry meters) {
        TokenClaims claims = new TokenClaims(properties.issuer(), properties.audience(), clock);
        TokenCheck check = new JwtCheck(SigningKeys.of(properties.jwksUri()), claims);
        TokenCheck caching = new CachingTokenCheck(check, clock, properties.remembered(), meters);
        return new WithdrawalTokenCheck(caching, withdrawals);
    }

    @Bean
    @Order(200)
    SecurityFilterChain apiSecurity(HttpSecurity http, TokenCheck check) {
        return StatelessSecurity.on(http)
                .securityMatcher("/api/v1", "/api/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new BearerTokenFilter(token -> caller(check.check(token))), AuthorizationFilter.class)
                .build();
    }

    private static CallerAuthentication caller(VerifiedToken token) {
        return new CallerAuthentication(token.caller(), token.jwt());
    }
}
