package io.strongroom.platform.web.peer;

import io.strongroom.platform.web.security.BearerTokenFilter;
import io.strongroom.platform.web.security.StatelessSecurity;
import io.strongroom.platform.web.trace.CallSpans;
import io.strongroom.platform.web.trace.Spans;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Everything below {@code /internal} is for services, each for what it is allowed. */
@Configuration(proxyBeanMethods = false)
class PeerConfiguration {

    @Bean
    ServiceIdentity serviceIdentity(
            @Value("${strongroom.service.name}") String name,
            @Value("${strongroom.service.private-key}") Path key,
            Clock clock) {
        return ServiceIdentity.of(name, key, clock);
    }

    @Bean
    PeerClients peerClients(ServiceIdentity identity, Environment environment, JsonMapper json, Spans spans) {
        RestClient.Builder builder = RestClient.builder()
                .observationRegistry(spans.registry())
                .observationConvention(new CallSpans())
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json)));
        return new PeerClients(identity, peers(environment), builder);
    }

    @Bean
    @Order(100)
    SecurityFilterChain internalSecurity(
            HttpSecurity http,
            ServiceIdentity identity,
            Environment environment,
            Clock clock,
            List<InternalAccess> allowed) {
        ServiceTokenCheck check = new ServiceTokenCheck(identity.name(), publicKeys(peers(environment)), clock);
        http.securityMatcher("/internal", "/internal/**");
        if (allowed.isEmpty()) {
            return StatelessSecurity.on(http)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
        return StatelessSecurity.on(http)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((caller, context) -> new AuthorizationDecision(allowed.stream()
                                .anyMatch(access -> access.allows(
                                        caller.get().getName(),
                                        context.getRequest().getMethod(),
                                        context.getRequest().getRequestURI())))))
                .addFilterBefore(new BearerTokenFilter(check::check), AuthorizationFilter.class)
                .build();
    }

    private static Map<String, Peer> peers(Environment environment) {
        return Binder.get(environment)
                .bind("strongroom.peers", Bindable.mapOf(String.class, Peer.class))
                .orElse(Map.of());
    }

    private static Map<String, PublicKey> publicKeys(Map<String, Peer> peers) {
        Map<String, PublicKey> keys = new HashMap<>();
        peers.forEach((name, peer) -> {
            if (peer.publicKey() != null) {
                keys.put(name, PeerKeys.publicKey(peer.publicKey()));
            }
        });
        return keys;
    }
}
