package io.strongroom.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.web.outbound.HttpClients5;
import io.strongroom.platform.web.peer.PeerClients;
import io.strongroom.platform.web.trace.CallSpans;
import io.strongroom.platform.web.trace.Spans;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the routes together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteProperties.class)
class Routes {

    @Bean
    ProxyExchange proxyExchange(RouteProperties limits, GatewayMvcProperties properties, Spans spans) {
        RestClient client = RestClient.builder()
                .observationRegistry(spans.registry())
                .observationConvention(new CallSpans())
                .requestFactory(HttpClients5.requestFactory(
                        "routes", limits.connections(), limits.connectTimeout(), limits.responseTimeout()))
                .build();
        return new RestClientProxyExchange(client, properties);
    }

    @Bean
    RouterFunction<ServerResponse> upstreams(ProxyExchange exchange, PeerClients peers, MeterRegistry meters) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (Upstream upstream : Upstream.values()) {
            URI base = peers.url(upstream.service());
            Forwarding forwarding = new Forwarding(exchange, upstream, base, new UpstreamMeters(upstream, meters));
            routes.route(anyOf(upstream), forwarding);
        }
        return routes.build();
    }

    private static RequestPredicate anyOf(Upstream upstream) {
        return upstream.patterns().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
