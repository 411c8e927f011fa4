package io.strongroom.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How services are reached.
 *
 * @param connections to one service, at most
 * @param connectTimeout wait for a connection, or for a place in the queue for one; then 503
 * @param responseTimeout wait for the answer to begin, and between its parts; then 504
 */
@ConfigurationProperties(prefix = "strongroom.routes", ignoreUnknownFields = false)
record RouteProperties(
        @DefaultValue("256") int connections,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout) {}
