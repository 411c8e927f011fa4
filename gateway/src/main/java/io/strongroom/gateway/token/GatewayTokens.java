package io.strongroom.gateway.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.web.peer.PeerClients;
import io.strongroom.platform.web.token.TokenCheck;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The gateway alone takes personal API tokens; all other tokens are checked as every service does it. */
@Configuration(proxyBeanMethods = false)
class GatewayTokens {

    @Bean
    @Primary
    TokenCheck apiTokenCheck(
            @Qualifier("tokenCheck") TokenCheck accessTokens, PeerClients peers, Clock clock, MeterRegistry meters) {
        return new ApiTokenCheck(new ExchangedTokens(new ApiTokenExchange(peers), clock, meters), accessTokens);
    }
}
