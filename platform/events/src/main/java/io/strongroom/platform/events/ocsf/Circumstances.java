package io.strongroom.platform.events.ocsf;

import io.strongroom.platform.events.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event does not say itself: whose log it belongs to, who acted, and over which request.
 *
 * @param source the sending service, {@code /credential-service}
 * @param correlationId id of the request, or of the run of a schedule
 * @param ip address of the caller as the trusted proxies report it; null without a request
 * @param method HTTP method
 * @param route the route's template, never the URL that was asked for
 */
public record Circumstances(
        String source,
        UUID tenant,
        Actor actor,
        @Nullable String correlationId,
        @Nullable String ip,
        @Nullable String method,
        @Nullable String route) {}
